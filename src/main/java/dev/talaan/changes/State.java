package dev.talaan.changes;

import java.util.EnumSet;
import java.util.Set;

/// Where a Change stands. Which state may follow which is written here and nowhere else.
public enum State {
    PROPOSED,
    APPROVED,
    /// The truth moved under it: it is to be looked at and asked for again.
    REDO,
    /// On record, and on its way to being done.
    APPLYING,
    /// Asked for, but what became of it is not known yet.
    UNKNOWN,
    /// Read back, and so it is.
    VERIFIED,
    /// Refused, or nothing was changed.
    FAILED,
    REJECTED,
    WITHDRAWN,
    EXPIRED;

    private Set<State> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(APPROVED, REJECTED, WITHDRAWN, EXPIRED, REDO);
            case APPROVED -> EnumSet.of(APPLYING, REDO, WITHDRAWN, EXPIRED);
            case REDO -> EnumSet.of(PROPOSED, WITHDRAWN, EXPIRED);
            case APPLYING -> EnumSet.of(VERIFIED, FAILED, UNKNOWN);
            case UNKNOWN -> EnumSet.of(VERIFIED, FAILED);
            case VERIFIED, FAILED, REJECTED, WITHDRAWN, EXPIRED -> EnumSet.noneOf(State.class);
        };
    }

    public boolean mayBecome(State other) {
        return next().contains(other);
    }

    /// Whether nothing can follow.
    public boolean isEnd() {
        return next().isEmpty();
    }

    /// Whether it has been asked for and its end is still to be found out.
    public boolean isUnsettled() {
        return this == APPLYING || this == UNKNOWN;
    }
}
