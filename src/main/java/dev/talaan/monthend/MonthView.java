package dev.talaan.monthend;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// The page of a month, ready to be shown: what was drawn of it, and what belongs to the reader or the clock.
///
/// @param runHref where the pipeline can be started for the month; empty if this person may not
/// @param notes what the reader should know about what is shown
/// @param lookAgainAfter when a page that stays open looks again; empty if it need not
record MonthView(
        Switcher switcher,
        String href,
        String csvHref,
        String allHref,
        String runHref,
        List<String> notes,
        boolean oneAgency,
        boolean stillAsking,
        String lookAgainAfter,
        Drawings.Drawn drawn,
        FreshnessCard freshness) {

    static MonthView of(MonthStatus status, Choice choice, Drawings.Drawn drawn, boolean mayRun, Clock clock) {
        var switcher = Switcher.of(choice, clock);
        return new MonthView(
                switcher,
                choice.href(),
                choice.csvHref(),
                choice.ofAll().href(),
                mayRun ? Links.newRun(choice.period()) : "",
                notes(status, switcher),
                choice.agency().isPresent(),
                status.isStillAsking(),
                status.lookAgainAfter().orElse(""),
                drawn,
                FreshnessCard.of(status.freshness(), clock));
    }

    private static List<String> notes(MonthStatus status, Switcher switcher) {
        var notes = new ArrayList<String>();
        if (switcher.isLast()) {
            notes.add(switcher.title() + " is not over yet; its figures still change.");
        }
        if (status.others() > 0) {
            notes.add("Your roles reach %d of %d agencies; the sums are over what you see."
                    .formatted(status.reached(), status.reached() + status.others()));
        }
        return notes;
    }
}
