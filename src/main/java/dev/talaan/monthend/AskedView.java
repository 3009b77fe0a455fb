package dev.talaan.monthend;

import dev.talaan.bir.Period;
import dev.talaan.changes.Change;
import dev.talaan.changes.Result;
import dev.talaan.changes.State;
import java.time.Duration;

/// What became of what somebody asked for, before there is a run to look at.
///
/// @param lookAgainAfter when the page looks again by itself; empty once it has ended
record AskedView(
        String heading, String sentence, String reason, String words, String href, String back, String lookAgainAfter) {

    static AskedView of(Period month, Change change, Result result, Duration followEvery) {
        return new AskedView(
                heading(change.state()),
                change.sentence(),
                change.reason(),
                result.words(),
                Links.asked(month, change.number()),
                Links.month(month),
                change.state().isEnd() ? "" : followEvery.toMillis() + "ms");
    }

    private static String heading(State state) {
        return switch (state) {
            case FAILED, REJECTED, WITHDRAWN, EXPIRED -> "It was not done.";
            case UNKNOWN -> "It is not known yet whether it was done.";
            case VERIFIED -> "It was done.";
            case PROPOSED, APPROVED, REDO, APPLYING -> "Databricks is being asked.";
        };
    }
}
