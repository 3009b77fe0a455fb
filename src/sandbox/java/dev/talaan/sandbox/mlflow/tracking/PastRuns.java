package dev.talaan.sandbox.mlflow.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The runs that there are from the start. All figures in them are invented: errors in PHP, and in per cent.
final class PastRuns {

    private static final String USER = "talaan-portal";
    private static final Instant FIRST_TRIAL = Instant.parse("2024-01-15T02:00:00Z");

    private record Trial(
            String id, String name, Instant start, int depth, double rate, List<Double> rmse, double mape) {}

    private static final List<Trial> WITHHOLDING = List.of(
            new Trial(
                    "a11ce0000000000000000000000000f1",
                    "wht-2024-01",
                    FIRST_TRIAL,
                    4,
                    0.10,
                    List.of(91_200.0, 78_450.5, 74_310.25),
                    9.8),
            new Trial(
                    "a11ce0000000000000000000000000f2",
                    "wht-2024-02",
                    Instant.parse("2024-02-16T02:00:00Z"),
                    6,
                    0.05,
                    List.of(80_120.0, 64_990.75, 58_400.5),
                    7.1),
            new Trial(
                    "a11ce0000000000000000000000000f3",
                    "wht-2024-03",
                    Instant.parse("2024-03-15T02:00:00Z"),
                    6,
                    0.03,
                    List.of(79_800.0, 63_020.0, 55_875.75),
                    6.4));

    private PastRuns() {}

    static void fill(Experiments experiments, Runs runs) {
        var withholding = experiment(experiments, "/Shared/bir-month-end/withholding-tax-forecast", "1601-C");
        var vat = experiment(experiments, "/Shared/bir-month-end/vat-forecast", "2550-Q");
        WITHHOLDING.forEach(trial -> runs.keep(finished(withholding, trial)));
        var failed = runs.keep(run(
                vat,
                "a11ce0000000000000000000000000f4",
                "vat-2024-03",
                WITHHOLDING.getLast().start()));
        failed.params.put("max_depth", "5");
        failed.state = RunState.FAILED;
        failed.end = failed.start + 90_000;
    }

    private static Experiment experiment(Experiments experiments, String name, String form) {
        var experiment = new Experiment(experiments.nextId(), name, "", Map.of("bir_form", form), FIRST_TRIAL);
        experiments.keep(experiment);
        return experiment;
    }

    private static TrackedRun finished(Experiment experiment, Trial trial) {
        var run = run(experiment, trial.id(), trial.name(), trial.start());
        run.params.put("max_depth", String.valueOf(trial.depth()));
        run.params.put("learning_rate", String.valueOf(trial.rate()));
        for (var step = 0; step < trial.rmse().size(); step++) {
            run.log(new Metric("rmse", trial.rmse().get(step), run.start + 60_000L * step, step));
        }
        run.log(new Metric("mape", trial.mape(), run.start + 180_000, 0));
        run.state = RunState.FINISHED;
        run.end = run.start + 200_000;
        return run;
    }

    private static TrackedRun run(Experiment experiment, String id, String name, Instant start) {
        var run = new TrackedRun(id, experiment, name, USER, start.toEpochMilli());
        run.tags.put("team", "month-end");
        return run;
    }
}
