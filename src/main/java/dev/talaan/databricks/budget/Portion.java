package dev.talaan.databricks.budget;

/// What this replica may use of a ceiling: so much at any time, or, where there are more replicas than the ceiling has
/// parts, one in its turn.
final class Portion {

    private final int ceiling;
    private final Turns turns;
    private boolean takesTurns;
    private int allowed;
    private int coming;
    private long comesAt = Limit.NOT_BY_ITSELF;
    private boolean known;

    Portion(int ceiling, long window) {
        this.ceiling = ceiling;
        this.turns = new Turns(window, ceiling);
    }

    /// Less holds at once, more from the given time on. The first share of a replica that finds nobody else is taken
    /// at once.
    void become(Share share, long now, long more) {
        var before = allowed(now);
        var next = share.of(ceiling);
        takesTurns = next == 0 && share.isWhole();
        turns.among(share.replicas(), share.rank());
        if (next <= before || !known && share.replicas() == 1) {
            allowed = next;
            comesAt = Limit.NOT_BY_ITSELF;
        } else if (comesAt == Limit.NOT_BY_ITSELF || coming != next) {
            coming = next;
            comesAt = more;
        }
        known |= share.part() > 0;
    }

    boolean takesTurns() {
        return takesTurns;
    }

    int allowed(long now) {
        if (comesAt <= now) {
            allowed = coming;
            comesAt = Limit.NOT_BY_ITSELF;
        }
        return allowed;
    }

    /// When it is anything at all; whether it is used up already, who asks knows.
    long opensAt(long now) {
        if (allowed(now) > 0) {
            return now;
        }
        return takesTurns ? turns.opensAt(now) : comesAt;
    }

    void taken(long now) {
        turns.taken(now);
    }
}
