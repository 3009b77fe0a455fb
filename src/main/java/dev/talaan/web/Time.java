package dev.talaan.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/// The one clock. It ticks in Manila, so that `LocalDate.now(clock)` is the civil date there.
@ApplicationScoped
public class Time {

    public static final ZoneId MANILA = ZoneId.of("Asia/Manila");

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.system(MANILA);
    }
}
