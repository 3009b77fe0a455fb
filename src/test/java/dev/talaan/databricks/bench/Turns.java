package dev.talaan.databricks.bench;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Ways to ask the same, which take turns: whatever else the machine does meets all of them.
final class Turns {

    static final String OURS = "ours";
    static final String BARE = "bare";

    private static final Duration WARM = Duration.ofSeconds(20);
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final int ROUNDS = 7;

    private final String what;
    private final Map<String, Supplier<Uni<?>>> ways = new LinkedHashMap<>();
    private final Map<String, List<Double>> perCore = new LinkedHashMap<>();

    Turns(String what) {
        this.what = what;
    }

    Turns with(String way, Supplier<Uni<?>> call) {
        ways.put(way, call);
        perCore.put(way, new ArrayList<>());
        return this;
    }

    /// Each round begins with the one that the round before ended with.
    void tell() {
        ways.values().forEach(call -> Spent.on(call, WARM));
        var order = new ArrayList<>(ways.keySet());
        for (int i = 0; i < ROUNDS; i++) {
            order.forEach(way -> perCore.get(way).add(round(way)));
            order = new ArrayList<>(order.reversed());
        }
        ways.keySet().stream().filter(way -> !way.equals(BARE)).forEach(this::tell);
    }

    private double round(String way) {
        var spent = Spent.on(ways.get(way), ROUND);
        System.out.printf("  %-16s %-10s %6.0f/s, %6.0f per core%n", what, way, spent.perSecond(), spent.perCore());
        return spent.perCore();
    }

    private void tell(String way) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            ratios.add(perCore.get(way).get(i) / perCore.get(BARE).get(i));
        }
        ratios.sort(null);
        System.out.printf(
                "  %-16s %s / bare, per core: %.2f (%.2f to %.2f)%s%n",
                what,
                way,
                ratios.get(ROUNDS / 2),
                ratios.getFirst(),
                ratios.getLast(),
                way.equals(OURS) ? "   wanted: 0.60 or more" : "");
    }
}
