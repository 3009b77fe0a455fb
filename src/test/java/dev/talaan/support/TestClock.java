package dev.talaan.support;

import dev.talaan.web.Time;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// The portal's clock in tests: Monday, 2 November 2026, 10:42 in Manila, until a test moves it.
@Mock
@ApplicationScoped
public class TestClock extends Clock {

    public static final Instant START = Instant.parse("2026-11-02T02:42:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    public void advance(Duration step) {
        now.updateAndGet(at -> at.plus(step));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return Time.MANILA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now.get(), zone);
    }
}
