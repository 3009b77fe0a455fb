package dev.talaan.databricks.sql;

import static dev.talaan.databricks.transport.Group.SQL;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.TimedOut;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.transport.Guards;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/// Runs statements on the configured warehouse and brings their whole results.
@ApplicationScoped
public class Statements {

    private static final Logger LOG = Logger.getLogger(Statements.class);

    private final StatementsApi api;
    private final Chunks chunks;
    private final Guards guards;
    private final DatabricksConfig config;

    Statements(@RestClient StatementsApi api, Chunks chunks, Guards guards, DatabricksConfig config) {
        this.api = api;
        this.chunks = chunks;
        this.guards = guards;
        this.config = config;
    }

    /// All rows. A subscription that is cancelled, or that lasts longer than the configured patience, cancels the
    /// statement upstream too: to stop polling alone would let it run on.
    public Uni<Rows> query(Query query) {
        return Uni.createFrom().deferred(() -> {
            var started = new AtomicReference<String>();
            return start(query, started)
                    .chain(answer -> settled(answer, config.sql().poll()))
                    .chain(this::rows)
                    .ifNoItem()
                    .after(config.sql().patience())
                    .failWith(() -> new TimedOut(Detail.of("the statement took too long")))
                    .onFailure(TimedOut.class)
                    .invoke(() -> cancel(started.get()))
                    .onCancellation()
                    .invoke(() -> cancel(started.get()));
        });
    }

    /// A statement that only reads may be started again; what an attempt that went unanswered left behind ends by
    /// itself.
    private Uni<StatementAnswer> start(Query query, AtomicReference<String> started) {
        var body = new ExecuteStatement(
                config.warehouseId(),
                query.text(),
                query.parameters(),
                config.sql().holdOpen().toSeconds() + "s",
                "CONTINUE",
                "INLINE",
                "JSON_ARRAY");
        return guards.read(SQL, () -> api.execute(body)).invoke(answer -> started.set(answer.statementId()));
    }

    private Uni<StatementAnswer> settled(StatementAnswer answer, Duration pause) {
        if (answer.status() == null || answer.status().state() == null || answer.statementId() == null) {
            return Uni.createFrom().failure(new Unreadable(Detail.of("a statement without a state")));
        }
        if (!answer.status().state().isUnderWay()) {
            return Uni.createFrom().item(answer);
        }
        var longer = pause.multipliedBy(2);
        var next = longer.compareTo(config.sql().poll().multipliedBy(10)) < 0 ? longer : pause;
        return Uni.createFrom()
                .nullItem()
                .onItem()
                .delayIt()
                .by(pause)
                .chain(() -> guards.read(SQL, () -> api.get(answer.statementId())))
                .chain(later -> settled(later, next));
    }

    private Uni<Rows> rows(StatementAnswer answer) {
        return switch (answer.status().state()) {
            case SUCCEEDED -> chunks.all(answer).map(cells -> new Rows(answer.manifest(), cells));
            case FAILED -> Uni.createFrom().failure(refusal(answer.status().error()));
            case CANCELED -> Uni.createFrom().failure(new TimedOut(Detail.of("the statement was cancelled")));
            case CLOSED, UNKNOWN, PENDING, RUNNING ->
                Uni.createFrom().failure(new Unreadable(Detail.of("a statement in an unknown state")));
        };
    }

    private static RuntimeException refusal(StatementAnswer.Error error) {
        if (error == null) {
            return new InvalidRequest(Detail.of("the statement failed without a word"));
        }
        var detail = new Detail(200, error.errorCode(), firstLine(error.message()), "");
        return detail.message().contains("TABLE_OR_VIEW_NOT_FOUND") ? new NotFound(detail) : new InvalidRequest(detail);
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    private void cancel(String statementId) {
        if (statementId != null) {
            guards.write(SQL, () -> api.cancel(statementId).replaceWith(true))
                    .subscribe()
                    .with(_ -> {}, trouble -> LOG.warnf("A statement could not be cancelled: %s", trouble));
        }
    }
}
