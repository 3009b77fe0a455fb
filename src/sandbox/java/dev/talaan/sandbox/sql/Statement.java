package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.identity.Principal;
import dev.talaan.sandbox.time.SandboxClock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// A statement between its submission and the end of its result's life.
final class Statement {

    /// How long a result may be fetched, and how long the statement is remembered at all.
    private static final Duration RESULT = Duration.ofHours(1);

    private static final Duration MEMORY = Duration.ofHours(12);

    private final String id = UUID.randomUUID().toString();
    private final StatementRequest request;
    private final Principal owner;
    private final SandboxClock clock;
    private final Instant begun;
    private final Runnable onEnd;
    private final AtomicBoolean ending = new AtomicBoolean();
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private volatile boolean running;
    private volatile Instant ended;
    private volatile Future<?> work;
    private java.sql.Statement executing;

    /// @param onEnd told once, before anybody can see that it has ended
    Statement(StatementRequest request, Principal owner, SandboxClock clock, Runnable onEnd) {
        this.request = request;
        this.onEnd = onEnd;
        this.owner = owner;
        this.clock = clock;
        this.begun = clock.now();
    }

    StatementRequest request() {
        return request;
    }

    Principal owner() {
        return owner;
    }

    Instant begun() {
        return begun;
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

    /// Ends it, unless it has ended already.
    void end(Outcome how) {
        if (ending.compareAndSet(false, true)) {
            onEnd.run();
            outcome.complete(how);
            ended = clock.now();
            clock.nudge();
        }
    }

    /// Tells it what the engine is busy with, so that a cancellation reaches it there; null when that is over.
    synchronized void executes(java.sql.Statement query) {
        executing = query;
    }

    synchronized void cancel() throws SQLException {
        end(new Outcome.Canceled());
        work.cancel(true);
        if (executing != null) {
            executing.cancel();
        }
    }

    /// Waits for its end, at most so long.
    ///
    /// @return whether it has ended
    boolean awaitEnd(Duration patience) throws InterruptedException {
        clock.awaitUntil(clock.now().plus(patience), outcome::isDone);
        return outcome.isDone();
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
        return ended != null && clock.now().isAfter(ended.plus(MEMORY));
    }

    private boolean closed() {
        return ended != null && clock.now().isAfter(ended.plus(RESULT));
    }
}
