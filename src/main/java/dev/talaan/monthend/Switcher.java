package dev.talaan.monthend;

import dev.talaan.bir.Period;
import java.time.Clock;

/// The months before and after the one that is shown.
///
/// @param isLast whether there is none after it yet
record Switcher(String title, String previous, String previousHref, String next, String nextHref, boolean isLast) {

    static Switcher of(Choice choice, Clock clock) {
        var period = choice.period();
        return new Switcher(
                period.title(),
                period.previous().title(),
                choice.in(period.previous()).href(),
                period.next().title(),
                choice.in(period.next()).href(),
                !period.isBefore(Period.current(clock)));
    }
}
