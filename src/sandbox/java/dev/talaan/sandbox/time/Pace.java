package dev.talaan.sandbox.time;

import java.time.Duration;
import java.util.stream.LongStream;

/// How fast and in how small portions the sandbox answers. Times are milliseconds of the sandbox's clock.
///
/// @param statementMillis how long a SQL statement takes, the first quarter of it in PENDING
/// @param warehouseStartMillis how long a stopped warehouse or cluster needs to start
/// @param coldStartMillis how long a serving endpoint that has scaled to zero lets its first caller wait
/// @param idleMillis after how long without a call a serving endpoint scales to zero
/// @param taskMillis how long a task of a job takes, the first quarter of it in PENDING
/// @param chunkRows rows in a chunk of a statement's result
/// @param pageSize most items on a page of a list
public record Pace(
        long statementMillis,
        long warehouseStartMillis,
        long coldStartMillis,
        long idleMillis,
        long taskMillis,
        int chunkRows,
        int pageSize) {

    public static final Pace USUAL =
            new Pace(50, 2_000, 4_000, Duration.ofMinutes(30).toMillis(), 3_000, 200, 50);

    public Pace {
        if (LongStream.of(statementMillis, warehouseStartMillis, coldStartMillis, idleMillis, taskMillis)
                .anyMatch(millis -> millis < 0)) {
            throw new IllegalArgumentException("A time must not be negative: " + this);
        }
        if (chunkRows < 1 || pageSize < 1) {
            throw new IllegalArgumentException("A portion holds at least one item: " + this);
        }
    }

    /// The part of a task's time in which its cluster starts, or goes away when it is cancelled.
    public Duration taskSetup() {
        return Duration.ofMillis(taskMillis / 4);
    }

    /// The rest of it.
    public Duration taskWork() {
        return Duration.ofMillis(taskMillis).minus(taskSetup());
    }
}
