package dev.talaan.status;

import dev.talaan.databricks.budget.BudgetUse;
import dev.talaan.databricks.budget.Budgets;
import dev.talaan.databricks.budget.Urgency;
import dev.talaan.web.Formats;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// How much of its budgets this replica uses, ready to be shown.
///
/// @param replicas "2 replicas share the ceilings."
/// @param waiting who waits, and how many were refused
record Use(List<Line> lines, String replicas, String waiting) {

    /// @param name of the budget, with what it counts
    record Line(String name, String used, String share, String ceiling) {}

    static Use of(Budgets budgets) {
        var refused =
                budgets.refused().values().stream().mapToLong(Long::longValue).sum();
        var uses = budgets.uses();
        return new Use(
                uses.stream().map(Use::line).toList(),
                replicas(budgets.replicas(), uses.stream().allMatch(use -> use.share() == 0)),
                "Calls that wait for room: %d of people, %d of the background. Refused for want of room since the start: %d."
                        .formatted(budgets.waiting(Urgency.INTERACTIVE), budgets.waiting(Urgency.BACKGROUND), refused));
    }

    /// @param waits whether this one has no share yet, and asks nothing until it has
    static String replicas(int living, boolean waits) {
        if (waits) {
            return "This replica has no share yet: it takes one once the others, or one that was killed, have made room.";
        }
        return living == 1 ? "One replica has the ceilings to itself." : living + " replicas share the ceilings.";
    }

    private static Line line(BudgetUse use) {
        return new Line(name(use), number(use.used()), number(use.share()), number(use.ceiling()));
    }

    private static String number(int number) {
        return Formats.number(BigDecimal.valueOf(number));
    }

    private static String name(BudgetUse use) {
        return switch (use.name()) {
            case "requests" -> "Requests within " + span(use.window());
            case "mlflow" -> "Requests to MLflow within " + span(use.window());
            default -> "Statements under way on a warehouse";
        };
    }

    private static String span(Duration window) {
        if (window.toMillis() == 0) {
            return "less than 1 ms";
        }
        return window.toMillis() % 1000 == 0 ? window.toSeconds() + " s" : window.toMillis() + " ms";
    }
}
