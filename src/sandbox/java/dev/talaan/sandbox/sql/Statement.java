package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.identity.Principal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// A statement between its submission and the end of its result's life.
final class Statement {

    /// How long a result may be fetched, and how long the statement is remembered at all.
    private static final Duration RESULT = Duration.ofHours(1);

    private static final Duration MEMORY = Duration.ofHours(12);

    private final String id = UUID.randomUUID().toString();
    private final Principal owner;
    private final Supplier<Instant> now;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private volatile boolean running;
    private volatile Instant ended;
    private volatile Future<?> work;
    private volatile java.sql.Statement executing;

    Statement(Principal owner, Supplier<Instant> now) {
        this.owner = owner;
        this.now = now;
    }

    String id() {
        return id;
    }

    boolean belongsTo(Principal caller) {
        return owner.equals(caller);
    }

    void begins() {
        running = true;
    }

    void worksAs(Future<?> task) {
        work = task;
    }

    void end(Outcome how) {
        if (outcome.complete(how)) {
            ended = now.get();
        }
    }

    /// Tells it what the engine is busy with, so that a cancellation reaches it there.
    void executes(java.sql.Statement query) {
        executing = query;
    }

    void cancel() throws SQLException {
        end(new Outcome.Canceled());
        if (work != null) {
            work.cancel(true);
        }
        if (executing != null) {
            executing.cancel();
        }
    }

    /// Waits for its end, at most as long as that takes on the machine's clock.
    boolean awaitEnd(Duration wait) throws InterruptedException {
        try {
            outcome.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("An outcome is never an exception", e);
        }
    }

    Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome.getNow(null));
    }

    Optional<Result> result() {
        return outcome()
                .filter(o -> !closed() && o instanceof Outcome.Succeeded)
                .map(o -> ((Outcome.Succeeded) o).result());
    }

    String state() {
        return switch (outcome().orElse(null)) {
            case null -> running ? "RUNNING" : "PENDING";
            case Outcome.Succeeded s -> closed() ? "CLOSED" : "SUCCEEDED";
            case Outcome.Failed f -> "FAILED";
            case Outcome.Canceled c -> "CANCELED";
        };
    }

    boolean forgotten() {
        return ended != null && now.get().isAfter(ended.plus(MEMORY));
    }

    private boolean closed() {
        return ended != null && now.get().isAfter(ended.plus(RESULT));
    }
}
