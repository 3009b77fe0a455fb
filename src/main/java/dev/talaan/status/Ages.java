package dev.talaan.status;

import dev.talaan.web.Formats;
import dev.talaan.web.Time;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/// When something was, in Manila: `10:42` today, `Sun 1 Nov 2026 02:26` on any other day.
final class Ages {

    private Ages() {}

    static String of(Instant at, Clock clock) {
        var today = LocalDate.ofInstant(clock.instant(), Time.MANILA);
        return LocalDate.ofInstant(at, Time.MANILA).equals(today) ? Formats.time(at) : Formats.moment(at);
    }
}
