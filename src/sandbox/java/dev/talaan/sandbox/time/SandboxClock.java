package dev.talaan.sandbox.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// Starts at a given instant and ticks on with the machine's clock; it can be moved, which wakes whoever waits by it.
public final class SandboxClock {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private Duration offset;

    public SandboxClock(Instant start) {
        offset = Duration.between(Instant.now(), start);
    }

    public Instant now() {
        lock.lock();
        try {
            return Instant.now().plus(offset);
        } finally {
            lock.unlock();
        }
    }

    public void moveTo(Instant instant) {
        advance(Duration.between(now(), instant));
    }

    public void advance(Duration by) {
        lock.lock();
        try {
            offset = offset.plus(by);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Wakes those who wait for something else than the time, so that they look whether it has come.
    public void nudge() {
        advance(Duration.ZERO);
    }

    /// Returns once this clock has reached the instant, at once if it lies in the past.
    public void awaitUntil(Instant instant) throws InterruptedException {
        awaitUntil(instant, () -> false);
    }

    /// Returns once this clock has reached the instant, or sooner when something has come and [#nudge()] was called.
    public void awaitUntil(Instant instant, BooleanSupplier come) throws InterruptedException {
        lock.lock();
        try {
            var left = Duration.between(now(), instant);
            while (left.isPositive() && !come.getAsBoolean()) {
                moved.await(left.toNanos(), TimeUnit.NANOSECONDS);
                left = Duration.between(now(), instant);
            }
        } finally {
            lock.unlock();
        }
    }
}
