package dev.talaan.databricks.budget;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/// The machine's time: the wall clock at the start, and from there on what nothing can set back.
@ApplicationScoped
class SystemTicker implements Ticker {

    private final long offset = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) - System.nanoTime();

    @Override
    public long now() {
        return System.nanoTime() + offset;
    }

    @Override
    public void at(long when, Runnable task) {
        var millis = TimeUnit.NANOSECONDS.toMillis(Math.max(0, when - now())) + 1;
        Infrastructure.getDefaultWorkerPool().schedule(task, millis, TimeUnit.MILLISECONDS);
    }
}
