package dev.talaan.databricks.budget;

/// Time as the budgets need it: it never goes back, and replicas agree on it as far as their clocks do. It is not the
/// portal's clock, which tests hold still while the network goes on.
interface Ticker {

    /// Nanoseconds since the epoch.
    long now();

    /// Runs the task at that time or a little later.
    void at(long when, Runnable task);
}
