package dev.talaan.databricks.budget;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.ToIntFunction;

/// The budgets in figures.
@ApplicationScoped
class BudgetMetrics {

    private static final String BUDGET = "budget";

    private final Budgets budgets;
    private final MeterRegistry meters;

    BudgetMetrics(Budgets budgets, MeterRegistry meters) {
        this.budgets = budgets;
        this.meters = meters;
    }

    void register(@Observes StartupEvent started) {
        for (var name : List.of("requests", "mlflow", "statements")) {
            gauge("talaan.databricks.budget.used", name, BudgetUse::used, "Used by this replica just now");
            gauge("talaan.databricks.budget.share", name, BudgetUse::share, "What this replica may use");
            gauge("talaan.databricks.budget.ceiling", name, BudgetUse::ceiling, "What all replicas together may use");
        }
        for (var urgency : Urgency.values()) {
            Gauge.builder("talaan.databricks.waiting", () -> budgets.waiting(urgency))
                    .tag("urgency", urgency.name().toLowerCase(java.util.Locale.ROOT))
                    .description("Calls that wait for room in a budget")
                    .register(meters);
        }
        Gauge.builder("talaan.databricks.replicas", budgets::replicas)
                .description("Replicas that live, as this one counts them")
                .register(meters);
        FunctionCounter.builder("talaan.databricks.refused", budgets, BudgetMetrics::refused)
                .description("Calls that the portal did not send because there was no room for them in time")
                .register(meters);
    }

    private static double refused(Budgets budgets) {
        return budgets.refused().values().stream().mapToLong(Long::longValue).sum();
    }

    private void gauge(String series, String budget, ToIntFunction<BudgetUse> figure, String description) {
        Gauge.builder(series, () -> figure.applyAsInt(use(budget)))
                .tag(BUDGET, budget)
                .description(description)
                .register(meters);
    }

    private BudgetUse use(String name) {
        return budgets.uses().stream()
                .filter(use -> use.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
