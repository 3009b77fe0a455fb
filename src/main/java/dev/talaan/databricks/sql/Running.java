package dev.talaan.databricks.sql;

import static dev.talaan.databricks.transport.Group.SQL;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.TimedOut;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.budget.Budgets;
import dev.talaan.databricks.budget.Pass;
import dev.talaan.databricks.budget.Urgency;
import dev.talaan.databricks.transport.Guards;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/// Sees statements through, from their start to their end.
@ApplicationScoped
class Running {

    private static final Logger LOG = Logger.getLogger(Running.class);

    private final StatementsApi api;
    private final Guards guards;
    private final Budgets budgets;
    private final DatabricksConfig config;

    Running(@RestClient StatementsApi api, Guards guards, Budgets budgets, DatabricksConfig config) {
        this.api = api;
        this.guards = guards;
        this.budgets = budgets;
        this.config = config;
    }

    /// A statement that only reads may be started again; what an attempt that went unanswered left behind ends by
    /// itself.
    Uni<StatementAnswer> read(Query query, Delivery delivery) {
        var body = body(query, delivery, config.sql().holdOpen());
        return seenThrough(nobodyWaits -> guards.read(SQL, nobodyWaits, () -> api.execute(body)));
    }

    /// A statement that changes something is started again only where nothing can have happened.
    Uni<StatementAnswer> change(Query query) {
        var body = body(query, Delivery.INLINE, config.sql().holdOpen());
        return seenThrough(nobodyWaits -> guards.write(SQL, nobodyWaits, () -> api.execute(body)));
    }

    /// Only starts it. As nobody watches its end, its room is held for as long as any statement may take.
    Uni<StatementAnswer> submit(Query query) {
        var body = body(query, Delivery.INLINE, Duration.ZERO);
        return budgets.statement(config.warehouseId(), room -> {
            var over = new CompletableFuture<Void>();
            room.heldUntil(over);
            return guards.write(SQL, () -> api.execute(body))
                    .invoke(Running::sound)
                    .onFailure()
                    .invoke(() -> over.complete(null))
                    .onItem()
                    .invoke(() -> whenItMustBeOver(over))
                    .onCancellation()
                    .invoke(() -> whenItMustBeOver(over));
        });
    }

    private ExecuteStatement body(Query query, Delivery delivery, Duration wait) {
        return ExecuteStatement.of(config.warehouseId(), query, wait, delivery);
    }

    private interface Start {
        Uni<StatementAnswer> unless(CompletableFuture<Void> nobodyWaits);
    }

    /// Succeeded. One whose end nobody awaits any more, because the subscription was cancelled, polling failed or the
    /// configured patience is over, is cancelled upstream too: to stop polling alone would let it run on.
    private Uni<StatementAnswer> seenThrough(Start start) {
        return budgets.statement(config.warehouseId(), room -> ended(start, room))
                .chain(Running::succeeded);
    }

    /// The room for a statement is held until it has ended, or is known to have been cancelled.
    private Uni<StatementAnswer> ended(Start start, Pass room) {
        return Urgency.known(urgency -> {
            // A start is not torn down before its attempt's time is over, or nobody would know which statement to
            // cancel; but it is not tried again either once nobody waits.
            var nobodyWaits = new CompletableFuture<Void>();
            var over = new CompletableFuture<Void>();
            room.heldUntil(over);
            var started = urgency.of(start.unless(nobodyWaits)).subscribeAsCompletionStage();
            started.exceptionally(_ -> nothing(over));
            return Uni.createFrom()
                    .completionStage(started.copy())
                    .chain(answer -> settled(answer, config.sql().poll()))
                    .ifNoItem()
                    .after(config.sql().patience())
                    .failWith(Running::tooLong)
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

    private void abandon(
            CompletionStage<StatementAnswer> started,
            CompletableFuture<Void> nobodyWaits,
            CompletableFuture<Void> over) {
        nobodyWaits.complete(null);
        started.thenAccept(answer -> cancel(answer, over));
    }

    private Uni<StatementAnswer> settled(StatementAnswer answer, Duration pause) {
        sound(answer);
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

    /// @throws Unreadable if it says neither who it is nor where it stands
    static void sound(StatementAnswer answer) {
        if (answer.status() == null || answer.status().state() == null || answer.statementId() == null) {
            throw new Unreadable(Detail.of("a statement without a state"));
        }
    }

    private static Uni<StatementAnswer> succeeded(StatementAnswer answer) {
        return switch (answer.status().state()) {
            case SUCCEEDED -> Uni.createFrom().item(answer);
            case FAILED -> Uni.createFrom().failure(Refusal.of(answer.status().error()));
            case CANCELED -> Uni.createFrom().failure(new TimedOut(Detail.of("the statement was cancelled")));
            case CLOSED -> Uni.createFrom().failure(new NotFound(Detail.of("the statement's result is gone")));
            case UNKNOWN, PENDING, RUNNING ->
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
                    whenItMustBeOver(over);
                });
    }

    private void whenItMustBeOver(CompletableFuture<Void> over) {
        over.completeOnTimeout(null, config.sql().patience().toMillis(), TimeUnit.MILLISECONDS);
    }
}
