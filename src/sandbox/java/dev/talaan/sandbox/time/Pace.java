package dev.talaan.sandbox.time;

import java.time.Duration;

/// How fast and in how small portions the sandbox answers. Times are milliseconds of the sandbox's clock.
///
/// @param statementMillis how long a SQL statement takes, the first quarter of it in PENDING
/// @param warehouseStartMillis how long a stopped warehouse needs to start
/// @param coldStartMillis how long a serving endpoint that has scaled to zero lets its first caller wait
/// @param idleMillis after how long without a call a serving endpoint scales to zero
/// @param chunkRows rows in a chunk of a statement's result
/// @param pageSize most items on a page of a list
public record Pace(
        long statementMillis,
        long warehouseStartMillis,
        long coldStartMillis,
        long idleMillis,
        int chunkRows,
        int pageSize) {

    public static final Pace USUAL =
            new Pace(50, 2_000, 4_000, Duration.ofMinutes(30).toMillis(), 200, 50);

    public Pace {
        if (statementMillis < 0 || warehouseStartMillis < 0 || coldStartMillis < 0 || idleMillis < 0) {
            throw new IllegalArgumentException("A time must not be negative: " + this);
        }
        if (chunkRows < 1 || pageSize < 1) {
            throw new IllegalArgumentException("A portion holds at least one item: " + this);
        }
    }
}
