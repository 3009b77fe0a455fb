package dev.talaan.databricks.sql;

import static dev.talaan.databricks.transport.Group.SQL;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.TimedOut;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.transport.Guards;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /// All rows. A statement whose end nobody awaits any more, because the subscription was cancelled, polling failed
    /// or the configured patience is over, is cancelled upstream too: to stop polling alone would let it run on.
    public Uni<Rows> query(Query query) {
        return Uni.createFrom().deferred(() -> {
            // A start is never torn down half-way, or nobody would know which statement to cancel; but it is not
            // tried again either once nobody waits.
            var nobodyWaits = new AtomicBoolean();
            var started = start(query, nobodyWaits).subscribeAsCompletionStage();
            return Uni.createFrom()
                    .completionStage(started.copy())
                    .chain(answer -> settled(answer, config.sql().poll()))
                    .ifNoItem()
                    .after(config.sql().patience())
                    .failWith(() -> new TimedOut(Detail.of("the statement took too long")))
                    .onFailure()
                    .invoke(() -> abandon(started, nobodyWaits))
                    .onCancellation()
                    .invoke(() -> abandon(started, nobodyWaits))
                    .chain(this::rows);
        });
    }

    /// A statement that only reads may be started again; what an attempt that went unanswered left behind ends by
    /// itself.
    private Uni<StatementAnswer> start(Query query, AtomicBoolean nobodyWaits) {
        var body = new ExecuteStatement(
                config.warehouseId(),
                query.text(),
                query.parameters(),
                config.sql().holdOpen().toSeconds() + "s",
                "CONTINUE",
                "INLINE",
                "JSON_ARRAY");
        return guards.read(
                SQL,
                () -> nobodyWaits.get()
                        ? Uni.createFrom().failure(new CancellationException("nobody waits any more"))
                        : api.execute(body));
    }

    private void abandon(CompletionStage<StatementAnswer> started, AtomicBoolean nobodyWaits) {
        nobodyWaits.set(true);
        started.thenAccept(this::cancel);
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
            case FAILED -> Uni.createFrom().failure(Refusal.of(answer.status().error()));
            case CANCELED -> Uni.createFrom().failure(new TimedOut(Detail.of("the statement was cancelled")));
            case CLOSED, UNKNOWN, PENDING, RUNNING ->
                Uni.createFrom().failure(new Unreadable(Detail.of("a statement in an unknown state")));
        };
    }

    private void cancel(StatementAnswer started) {
        if (started.statementId() != null) {
            guards.write(SQL, () -> api.cancel(started.statementId()).replaceWith(true))
                    .subscribe()
                    .with(_ -> {}, trouble -> LOG.warnf("A statement could not be cancelled: %s", trouble));
        }
    }
}
