package dev.talaan.audit;

import dev.talaan.changes.Found;
import dev.talaan.changes.State;
import dev.talaan.web.Formats;

/// The list in one sentence. It counts what is on the page and nothing else, for that is read in any case.
final class Heading {

    private Heading() {}

    static String of(Slice<Found> slice, Sight sight, boolean filtered) {
        if (slice.rows().isEmpty()) {
            return slice.hasNewer() ? "There is nothing older." : empty(sight, filtered);
        }
        return which(slice, sight, filtered) + ended(slice) + ".";
    }

    private static String empty(Sight sight, boolean filtered) {
        if (filtered) {
            return "No Change matches.";
        }
        return sight.whole() ? "No Change is on record yet." : "You have not asked for any Change yet.";
    }

    private static String which(Slice<Found> slice, Sight sight, boolean filtered) {
        var changes = changes(slice.rows().size());
        if (slice.hasNewer()) {
            return "%s%s, from %s back to %s"
                    .formatted(
                            changes,
                            filtered ? " that match" : "",
                            Formats.date(slice.rows().getFirst().change().proposedAt()),
                            Formats.date(slice.rows().getLast().change().proposedAt()));
        }
        if (slice.hasOlder()) {
            return "The newest " + changes + (filtered ? " that match" : "");
        }
        if (filtered) {
            return changes + (slice.rows().size() == 1 ? " matches" : " match");
        }
        return sight.whole()
                ? changes + (slice.rows().size() == 1 ? " is" : " are") + " on record"
                : "You have asked for " + changes;
    }

    private static String changes(int count) {
        return count == 1 ? "1 Change" : count + " Changes";
    }

    private static String ended(Slice<Found> slice) {
        var failed = count(slice, State.FAILED);
        var unknown = count(slice, State.UNKNOWN);
        if (slice.rows().size() == 1) {
            return failed == 1 ? "; it failed" : unknown == 1 ? "; what became of it is not known yet" : "";
        }
        return (failed == 0 ? "" : ", " + failed + " of them failed")
                + (unknown == 0 ? "" : ", what became of " + unknown + " is not known yet");
    }

    private static long count(Slice<Found> slice, State state) {
        return slice.rows().stream()
                .filter(found -> found.change().state() == state)
                .count();
    }
}
