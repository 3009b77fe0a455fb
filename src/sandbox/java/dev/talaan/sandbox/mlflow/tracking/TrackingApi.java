package dev.talaan.sandbox.mlflow.tracking;

import dev.talaan.sandbox.mlflow.wire.MlflowRoutes;
import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.time.Tempo;

/// Experiments and runs, with those of the month-end forecasts in them.
public final class TrackingApi {

    private final ExperimentsApi experiments;
    private final RunsApi runs;
    private final LoggingApi logging;

    public TrackingApi(SandboxClock clock, Tempo tempo) {
        var kept = new Experiments(clock);
        var tracked = new Runs();
        PastRuns.fill(kept, tracked);
        experiments = new ExperimentsApi(kept, clock, tempo);
        runs = new RunsApi(kept, tracked, clock, tempo);
        logging = new LoggingApi(tracked, tempo);
    }

    public void mount(MlflowRoutes routes) {
        experiments.mount(routes);
        runs.mount(routes);
        logging.mount(routes);
    }
}
