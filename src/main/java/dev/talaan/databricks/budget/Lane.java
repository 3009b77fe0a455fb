package dev.talaan.databricks.budget;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// A kind of calls that need the same: the calls of one API group, or the statements of one warehouse. As many may
/// wait as its queue holds, so that one lane that does not move leaves room to the others.
public final class Lane {

    private final String name;
    private final List<Limit> limits;
    private final int mostWaiting;
    private final LongAdder refused = new LongAdder();
    private int waiting;

    Lane(String name, List<Limit> limits, int mostWaiting) {
        this.name = name;
        this.limits = limits;
        this.mostWaiting = mostWaiting;
    }

    public String name() {
        return name;
    }

    List<Limit> limits() {
        return limits;
    }

    /// From when on one more call may pass: not after `now` if it may at once. Under the gate's lock, as are the next
    /// three.
    long opensAt(long now) {
        var opens = now;
        for (var limit : limits) {
            opens = Math.max(opens, limit.opensAt(now));
        }
        return opens;
    }

    boolean isFull() {
        return waiting >= mostWaiting;
    }

    void waits(int more) {
        waiting += more;
    }

    int waiting() {
        return waiting;
    }

    void refuse() {
        refused.increment();
    }

    /// How many calls were not sent because there was no room for them in time.
    public long refused() {
        return refused.sum();
    }
}
