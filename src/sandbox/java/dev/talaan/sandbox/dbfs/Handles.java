package dev.talaan.sandbox.dbfs;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.time.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The streams that are being written. One that nobody writes to for ten minutes is closed.
final class Handles {

    private static final Duration IDLE = Duration.ofMinutes(10);

    private record Open(DbfsPath path, Instant touched) {}

    private final SandboxClock clock;
    private final Map<Long, Open> open = new HashMap<>();
    private long last = 7_904_255;

    Handles(SandboxClock clock) {
        this.clock = clock;
    }

    synchronized long open(DbfsPath path) {
        open.put(++last, new Open(path, clock.now()));
        return last;
    }

    synchronized DbfsPath use(long handle) {
        var path = find(handle);
        open.put(handle, new Open(path, clock.now()));
        return path;
    }

    synchronized void close(long handle) {
        find(handle);
        open.remove(handle);
    }

    private DbfsPath find(long handle) {
        open.values().removeIf(one -> one.touched().plus(IDLE).isBefore(clock.now()));
        var found = open.get(handle);
        if (found == null) {
            throw ApiError.missing("No open stream with handle " + handle + ".");
        }
        return found.path();
    }
}
