package dev.talaan.changes;

import dev.talaan.databricks.budget.Urgency;
import java.time.Instant;
import java.util.Map;

/// A Change that is in this replica's hands, for as long as nobody else may take it up.
///
/// @param urgency whether somebody waits for it, or a schedule found it
record Held<P>(Asked<P> asked, ChangeKind<P> kind, Hold hold, Urgency urgency) {

    /// Until when, as the database has it; whoever comes with another time has lost it to somebody else.
    static final class Hold {
        private volatile Instant until;

        Hold(Instant until) {
            this.until = until;
        }

        Instant until() {
            return until;
        }

        void renewed(Instant later) {
            until = later;
        }
    }

    /// One that a schedule has found.
    static <P> Held<P> of(
            Change change,
            ChangeKind<P> kind,
            Map<String, String> payload,
            Snapshot before,
            Map<String, String> answered,
            Instant until) {
        return new Held<>(
                new Asked<>(kind.read(payload), change, before, answered), kind, new Hold(until), Urgency.BACKGROUND);
    }

    Held<P> with(Map<String, String> answer) {
        return new Held<>(asked.with(answer), kind, hold, urgency);
    }

    Change change() {
        return asked.change();
    }

    /// In which this replica would apply it.
    String workspace() {
        return kind.describe(asked.payload()).subject().workspace();
    }
}
