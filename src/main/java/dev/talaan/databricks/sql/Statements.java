package dev.talaan.databricks.sql;

import static dev.talaan.databricks.transport.Group.SQL;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.TimedOut;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.budget.Budgets;
import dev.talaan.databricks.budget.Pass;
import dev.talaan.databricks.budget.Urgency;
import dev.talaan.databricks.transport.Guards;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
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
    private final Budgets budgets;
    private final DatabricksConfig config;

    Statements(@RestClient StatementsApi api, Chunks chunks, Guards guards, Budgets budgets, DatabricksConfig config) {
        this.budgets = budgets;
        this.api = api;
        this.chunks = chunks;
        this.guards = guards;
        this.config = config;
    }

    /// All rows. A statement whose end nobody awaits any more, because the subscription was cancelled, polling failed
    /// or the configured patience is over, is cancelled upstream too: to stop polling alone would let it run on.
    public Uni<Rows> query(Query query) {
        return budgets.statement(config.warehouseId(), room -> ended(query, room))
                .chain(this::rows);
    }

    /// The room for a statement is held until it has ended, or is known to have been cancelled.
    private Uni<StatementAnswer> ended(Query query, Pass room) {
        return Urgency.known(urgency -> {
            // A start is never torn down half-way, or nobody would know which statement to cancel; but it is not
            // tried again either once nobody waits.
            var nobodyWaits = new AtomicBoolean();
            var over = new CompletableFuture<Void>();
            room.heldUntil(over);
            var started = urgency.of(start(query, nobodyWaits)).subscribeAsCompletionStage();
            started.exceptionally(_ -> nothing(over));
            return Uni.createFrom()
                    .completionStage(started.copy())
                    .chain(answer -> settled(answer, config.sql().poll()))
                    .ifNoItem()
                    .after(config.sql().patience())
                    .failWith(Statements::tooLong)
                    .onItem()
                    .invoke(() -> over.complete(null))
                    .onFailure()
                    .invoke(() -> abandon(started, nobodyWaits, over))
                    .onCancellation()
                    .invoke(() -> abandon(started, nobodyWaits, over));
        });
    }

    private static TimedOut tooLong() {
        return new TimedOut(Detail.of("the statement took too long"));
    }

    private static StatementAnswer nothing(CompletableFuture<Void> over) {
        over.complete(null);
        return null;
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

    private void abandon(
            CompletionStage<StatementAnswer> started, AtomicBoolean nobodyWaits, CompletableFuture<Void> over) {
        nobodyWaits.set(true);
        started.thenAccept(answer -> cancel(answer, over));
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

    /// Where it cannot be cancelled, it is taken to run on for as long as any statement may.
    private void cancel(StatementAnswer started, CompletableFuture<Void> over) {
        if (started.statementId() == null) {
            over.complete(null);
            return;
        }
        guards.write(SQL, () -> api.cancel(started.statementId()).replaceWith(true))
                .subscribe()
                .with(_ -> over.complete(null), trouble -> {
                    LOG.warnf("A statement could not be cancelled: %s", trouble);
                    over.completeOnTimeout(null, config.sql().patience().toMillis(), TimeUnit.MILLISECONDS);
                });
    }
}
