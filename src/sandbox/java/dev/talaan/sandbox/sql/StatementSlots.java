package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.http.ApiError;
import java.util.HashMap;
import java.util.Map;

/// How many statements are under way on each warehouse; above the ceiling no further one begins.
public final class StatementSlots {

    private final Map<String, Integer> underWay = new HashMap<>();
    private int ceiling = Integer.MAX_VALUE;
    private long refused;
    private int most;

    public synchronized void set(int most) {
        ceiling = most;
        refused = 0;
        this.most = 0;
    }

    public synchronized long refused() {
        return refused;
    }

    /// The most that were under way at once on one warehouse since the ceiling was set.
    public synchronized int most() {
        return most;
    }

    synchronized void begin(String warehouse) {
        if (underWay.getOrDefault(warehouse, 0) >= ceiling) {
            refused++;
            throw new ApiError(
                    429, ApiError.LIMIT_EXCEEDED, "Too many statements are under way on warehouse " + warehouse + ".");
        }
        most = Math.max(most, underWay.merge(warehouse, 1, Integer::sum));
    }

    synchronized void end(String warehouse) {
        underWay.merge(warehouse, -1, Integer::sum);
    }
}
