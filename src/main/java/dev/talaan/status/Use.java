package dev.talaan.status;

import dev.talaan.databricks.budget.BudgetUse;
import dev.talaan.databricks.budget.Budgets;
import dev.talaan.databricks.budget.Urgency;
import java.time.Duration;
import java.util.List;

/// How much of its budgets this replica uses, ready to be shown.
///
/// @param replicas "2 replicas share the ceilings."
/// @param waiting who waits, and how many were refused
record Use(List<Line> lines, String replicas, String waiting) {

    /// @param name of the budget, with what it counts
    record Line(String name, int used, int share, int ceiling) {}

    static Use of(Budgets budgets) {
        var people = budgets.waiting(Urgency.INTERACTIVE);
        var background = budgets.waiting(Urgency.BACKGROUND);
        var refused =
                budgets.refused().values().stream().mapToLong(Long::longValue).sum();
        return new Use(
                budgets.uses().stream().map(Use::line).toList(),
                budgets.replicas() == 1
                        ? "One replica has the ceilings to itself."
                        : budgets.replicas() + " replicas share the ceilings.",
                "%d calls for people wait, %d of the background; %d were refused since the start."
                        .formatted(people, background, refused));
    }

    private static Line line(BudgetUse use) {
        return new Line(name(use), use.used(), use.share(), use.ceiling());
    }

    private static String name(BudgetUse use) {
        return switch (use.name()) {
            case "requests" -> "Requests in " + span(use.window());
            case "mlflow" -> "Requests to MLflow in " + span(use.window());
            default -> "Statements under way on a warehouse";
        };
    }

    private static String span(Duration window) {
        return window.toMillis() % 1000 == 0 ? window.toSeconds() + " s" : window.toMillis() + " ms";
    }
}
