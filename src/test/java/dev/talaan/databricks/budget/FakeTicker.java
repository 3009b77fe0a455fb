package dev.talaan.databricks.budget;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/// Time that a test moves; what is due then happens at once.
final class FakeTicker implements Ticker {

    private record Task(long at, Runnable work) {}

    private final PriorityQueue<Task> tasks = new PriorityQueue<>(Comparator.comparingLong(Task::at));
    private long early;
    private RuntimeException failure;
    private long now = Duration.ofDays(20_000).toNanos();

    @Override
    public long now() {
        return now;
    }

    @Override
    public void at(long when, Runnable task) {
        if (failure != null) {
            throw failure;
        }
        tasks.add(new Task(when <= now ? when : Math.max(now + 1, when - early), task));
    }

    /// As real clocks may ring.
    void ringsEarly(Duration by) {
        early = by.toNanos();
    }

    /// As a pool does that takes nothing any more.
    void fails(RuntimeException how) {
        failure = how;
    }

    int pending() {
        return tasks.size();
    }

    void advance(Duration by) {
        var end = now + by.toNanos();
        while (!tasks.isEmpty() && tasks.peek().at() <= end) {
            var task = tasks.poll();
            now = Math.max(now, task.at());
            task.work().run();
        }
        now = end;
    }
}
