package dev.talaan.databricks.budget;

/// Something of which only so much may be used. The [Gate] asks under its lock.
interface Limit {

    long NOT_BY_ITSELF = Long.MAX_VALUE;

    /// From when on one more call may pass: not after `now` if it may at once.
    long opensAt(long now);

    Mark take(long now);

    /// What one call uses.
    interface Mark {

        void over(long now, Ending ending);
    }

    enum Ending {
        /// It has been answered, so it had arrived by then.
        ANSWERED,
        /// Its caller has gone; where it has got to is not known.
        ABANDONED,
        /// It never left.
        UNUSED
    }
}
