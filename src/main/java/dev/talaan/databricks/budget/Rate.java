package dev.talaan.databricks.budget;

import java.util.Comparator;
import java.util.TreeSet;

/// At most so many calls within any window, wherever the window begins. A call counts until one window after it has
/// arrived: it arrives before it is answered, and in any case within the time that it may travel.
final class Rate implements Limit {

    private final int ceiling;
    private final long window;
    private final long travel;
    private final TreeSet<Counted> counted =
            new TreeSet<>(Comparator.<Counted>comparingLong(call -> call.until).thenComparingLong(call -> call.number));
    private final Portion portion;
    private long numbers;

    /// @param ceiling calls of all replicas within the window
    /// @param window and travel in nanoseconds
    Rate(int ceiling, long window, long travel) {
        this.ceiling = ceiling;
        this.window = window;
        this.travel = travel;
        this.portion = new Portion(ceiling, window + travel);
    }

    private static final class Counted {
        private final long number;
        private long until;

        Counted(long number, long until) {
            this.number = number;
            this.until = until;
        }
    }

    /// More is used only when what somebody else was allowed before can no longer count.
    void share(Share share, long now) {
        portion.become(share, now, now + window + travel);
    }

    int ceiling() {
        return ceiling;
    }

    int allowed(long now) {
        return portion.allowed(now);
    }

    int used(long now) {
        while (!counted.isEmpty() && counted.first().until <= now) {
            counted.pollFirst();
        }
        return counted.size();
    }

    @Override
    public long opensAt(long now) {
        var opens = portion.opensAt(now);
        var room = Math.max(1, portion.allowed(now));
        return used(now) < room ? opens : Math.max(opens, counted.first().until);
    }

    @Override
    public Mark take(long now) {
        var call = new Counted(numbers++, now + travel + window);
        portion.taken(now);
        counted.add(call);
        return (then, ending) -> over(call, then, ending);
    }

    private void over(Counted call, long then, Ending ending) {
        var until = switch (ending) {
            case ANSWERED -> Math.min(call.until, then + window);
            case ABANDONED -> call.until;
            case UNUSED -> then;
        };
        if (until != call.until && counted.remove(call)) {
            call.until = until;
            counted.add(call);
        }
    }
}
