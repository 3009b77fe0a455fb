package dev.talaan.monthend;

import dev.talaan.bir.Period;
import java.time.Clock;

/// The page of a month, ready to be shown: what was drawn of it, and what changes with the clock.
record MonthView(Choice choice, MonthStatus status, Drawings.Drawn drawn, FreshnessCard freshness, boolean isLast) {

    static MonthView of(MonthStatus status, Choice choice, Drawings.Drawn drawn, Clock clock) {
        return new MonthView(
                choice,
                status,
                drawn,
                FreshnessCard.of(status.freshness(), clock),
                !status.period().isBefore(Period.current(clock)));
    }
}
