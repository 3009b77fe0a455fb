package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.time.SandboxClock;
import java.time.Duration;

/// Lets the runs go on by the clock also while nobody asks for them.
public final class Dispatcher implements AutoCloseable {

    /// After so long it looks again, should nothing be due.
    private static final Duration ROUND = Duration.ofHours(1);

    private final Runs runs;
    private final SandboxClock clock;
    private final Thread thread;

    public Dispatcher(Runs runs, SandboxClock clock) {
        this.runs = runs;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("sandbox-jobs").start(this::work);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var due = runs.due();
                var round = clock.now().plus(ROUND);
                clock.awaitUntil(
                        due.isBefore(round) ? due : round, () -> !runs.due().equals(due));
                if (!runs.due().isAfter(clock.now())) {
                    runs.settle();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
