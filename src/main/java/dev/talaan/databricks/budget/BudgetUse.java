package dev.talaan.databricks.budget;

import java.time.Duration;

/// What is used of a budget by this replica just now.
///
/// @param name `requests`, `mlflow` or `statements`
/// @param window within which it is counted; zero where what is under way is counted
/// @param share what this replica may use
/// @param ceiling what all replicas together may use
public record BudgetUse(String name, Duration window, int used, int share, int ceiling) {

    static BudgetUse of(String name, Duration window, Rate rate, long now) {
        return new BudgetUse(name, window, rate.used(now), rate.allowed(now), rate.ceiling());
    }
}
