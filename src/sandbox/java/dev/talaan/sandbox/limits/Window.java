package dev.talaan.sandbox.limits;

import java.time.Duration;
import java.util.ArrayDeque;

/// Counts what came within any window of time, and lets no more through than it may.
final class Window {

    private final long nanos;
    private final ArrayDeque<Long> passed = new ArrayDeque<>();
    private int ceiling = Integer.MAX_VALUE;
    private long refused;
    private int most;

    Window(Duration length) {
        nanos = length.toNanos();
    }

    synchronized void set(int most) {
        ceiling = most;
        refused = 0;
        this.most = 0;
        passed.clear();
    }

    /// @param now in nanoseconds, from whatever beginning
    synchronized boolean passes(long now) {
        while (!passed.isEmpty() && now - passed.peekFirst() >= nanos) {
            passed.pollFirst();
        }
        if (passed.size() >= ceiling) {
            refused++;
            return false;
        }
        passed.addLast(now);
        most = Math.max(most, passed.size());
        return true;
    }

    synchronized long refused() {
        return refused;
    }

    /// The most that came within one window since the ceiling was set.
    synchronized int most() {
        return most;
    }
}
