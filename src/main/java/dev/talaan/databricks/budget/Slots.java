package dev.talaan.databricks.budget;

/// At most so many at once.
final class Slots implements Limit {

    private final int ceiling;
    private final Portion portion;
    private int held;
    private int left;

    /// @param ceiling of all replicas
    /// @param longest how long one may be held, in nanoseconds; where replicas take turns, a turn lasts accordingly
    Slots(int ceiling, long longest) {
        this.ceiling = ceiling;
        this.left = ceiling;
        this.portion = new Portion(ceiling, longest);
    }

    /// Slots of this replica alone.
    static Slots own(int count) {
        var slots = new Slots(count, 0);
        slots.share(Share.ALONE, 0);
        return slots;
    }

    /// What the others still hold of a share that was larger once is theirs until they say that it is free.
    void share(Share share, long now) {
        left = ceiling - share.statementsOfOthers();
        portion.become(share, now, now);
    }

    int ceiling() {
        return ceiling;
    }

    int allowed(long now) {
        return Math.min(portion.allowed(now), Math.max(0, left));
    }

    int held() {
        return held;
    }

    @Override
    public long opensAt(long now) {
        var opens = portion.opensAt(now);
        if (portion.takesTurns()) {
            return opens;
        }
        return opens <= now && held < allowed(now) ? now : NOT_BY_ITSELF;
    }

    @Override
    public Mark take(long now) {
        held++;
        portion.taken(now);
        return (then, ending) -> held--;
    }
}
