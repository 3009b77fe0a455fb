package dev.talaan.databricks.budget;

import java.time.Duration;

/// How long a replica has beaten without a gap. After a gap the others may live and just not have been able to say so.
final class Pulse {

    private final Ticker ticker;
    private final long whole;
    private boolean beats;
    private long since;

    /// @param whole after which a gap of anybody's is no accident any more
    Pulse(Ticker ticker, Duration whole) {
        this.ticker = ticker;
        this.whole = whole.toNanos();
        this.since = ticker.now();
    }

    /// Beats, or has failed to, for the whole time.
    private boolean isWhole() {
        return ticker.now() - since >= whole;
    }

    boolean isSteady() {
        return beats && isWhole();
    }

    /// @param afresh the others may have taken it to be gone
    void beaten(boolean afresh) {
        if (afresh || !beats) {
            since = ticker.now();
        }
        beats = true;
    }

    void missed() {
        if (beats) {
            since = ticker.now();
        }
        beats = false;
    }

    /// Has not beaten for the whole time.
    boolean isLost() {
        return !beats && isWhole();
    }
}
