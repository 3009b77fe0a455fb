package dev.talaan.sandbox.jobs;

/// What set a run off.
enum Trigger {
    PERIODIC("cron"),
    ONE_TIME("manual");

    private final String inHistory;

    Trigger(String inHistory) {
        this.inHistory = inHistory;
    }

    /// The word that a table's history has for it.
    String inHistory() {
        return inHistory;
    }
}
