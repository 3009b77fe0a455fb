package dev.talaan.databricks.budget;

import dev.talaan.databricks.DatabricksConfig;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What the portal allows itself to ask of Databricks, and this replica's share of it.
@Startup(Interceptor.Priority.PLATFORM_BEFORE)
@ApplicationScoped
public class Budgets {

    private static final int AT_ONCE = 10;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final DatabricksConfig config;
    private final Ticker ticker;
    private final Gate gate;
    private final Rate requests;
    private final Rate mlflow;
    private final Map<String, Slots> statements = new ConcurrentHashMap<>();
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private volatile Share share;

    Budgets(DatabricksConfig config, Ticker ticker) {
        var budget = config.budget();
        Sense.of(budget);
        this.config = config;
        this.ticker = ticker;
        gate = new Gate(ticker, budget.patience(), budget.backgroundYields());
        var travel = budget.travel().toNanos();
        requests = new Rate(budget.requestsPerSecond(), Duration.ofSeconds(1).toNanos(), travel);
        var parts = Math.max(1, budget.mlflowPerMinute() / AT_ONCE);
        mlflow = new Rate(
                budget.mlflowPerMinute() / parts, MINUTE.dividedBy(parts).toNanos(), travel);
        share(Sense.isOff(budget) ? Share.ALONE : Share.NONE);
    }

    /// The lane of an API group.
    public Lane lane(String group, boolean alsoMlflow) {
        var limits = new ArrayList<Limit>(List.of(Slots.own(config.concurrentCalls()), requests));
        if (alsoMlflow) {
            limits.add(mlflow);
        }
        return lanes.computeIfAbsent(
                group, name -> new Lane(name, limits, config.budget().queue()));
    }

    /// Makes a call when there is room in its lane, unless nobody waits for it any more by then.
    ///
    /// @throws dev.talaan.databricks.DatabricksError.Busy through the `Uni` if there is none in time
    public <T> Uni<T> pass(Lane lane, Urgency urgency, CompletionStage<?> gone, Function<Pass, Uni<T>> call) {
        return gate.pass(lane, urgency, gone, call);
    }

    /// Runs a statement when its warehouse has room for one more; the calls that it takes pass by themselves.
    public <T> Uni<T> statement(String warehouse, Function<Pass, Uni<T>> run) {
        var lane = lanes.computeIfAbsent(
                "warehouse " + warehouse,
                name -> new Lane(
                        name, List.of(slots(warehouse)), config.budget().queue()));
        return Urgency.known(urgency -> pass(lane, urgency, new CompletableFuture<>(), run));
    }

    private Slots slots(String warehouse) {
        return gate.locked(() -> statements.computeIfAbsent(warehouse, _ -> {
            var slots = new Slots(
                    config.budget().statements(), config.sql().patience().toNanos());
            slots.share(share, ticker.now());
            return slots;
        }));
    }

    void share(Share now) {
        keepTo(now);
        gate.look();
    }

    /// Lets nobody in yet.
    void keepTo(Share now) {
        gate.locked(() -> {
            share = now;
            requests.share(now, ticker.now());
            mlflow.share(now, ticker.now());
            statements.values().forEach(slots -> slots.share(now, ticker.now()));
            return now;
        });
    }

    Share share() {
        return share;
    }

    /// How many statements this replica has or may have under way on one warehouse, by the share it is about to have.
    int statementsUnder(Share next) {
        return gate.locked(() -> statements.values().stream()
                .mapToInt(Slots::held)
                .reduce(next.of(config.budget().statements()), Math::max));
    }

    public List<BudgetUse> uses() {
        return gate.locked(() -> {
            var now = ticker.now();
            var found = new ArrayList<BudgetUse>();
            found.add(BudgetUse.of("requests", Duration.ofSeconds(1), requests, now));
            found.add(BudgetUse.of("mlflow", MINUTE.dividedBy(parts()), mlflow, now));
            found.add(new BudgetUse(
                    "statements",
                    Duration.ZERO,
                    statements.values().stream().mapToInt(Slots::held).max().orElse(0),
                    share.of(config.budget().statements()),
                    config.budget().statements()));
            return List.copyOf(found);
        });
    }

    private int parts() {
        return config.budget().mlflowPerMinute() / mlflow.ceiling();
    }

    public int waiting(Urgency urgency) {
        return gate.waiting(urgency);
    }

    /// Calls that were not sent, by the name of their lane.
    public Map<String, Long> refused() {
        var found = new TreeMap<String, Long>();
        lanes.forEach((name, lane) -> found.put(name, lane.refused()));
        return found;
    }

    /// How many replicas this one divides the ceilings by.
    public int replicas() {
        return share.replicas();
    }
}
