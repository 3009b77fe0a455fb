package dev.talaan.databricks.mlflow.tracking;

import static dev.talaan.databricks.proof.Operation.Kind.READ;
import static dev.talaan.databricks.proof.Operation.Kind.REPEATABLE;
import static dev.talaan.databricks.proof.Operation.Kind.WRITE;

import dev.talaan.databricks.mlflow.Tag;
import dev.talaan.databricks.mlflow.Trial;
import dev.talaan.databricks.proof.Operation;
import dev.talaan.databricks.proof.Operation.Kind;
import dev.talaan.databricks.proof.Operations;
import dev.talaan.databricks.transport.Group;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

@Singleton
class TrackingOperations implements Operations {

    private static final String EXPERIMENT = "2406110000000101";
    private static final String NAME = "/Shared/bir-month-end/withholding-tax-forecast";
    private static final String RUN = "a11ce0000000000000000000000000f1";
    private static final Metric METRIC = new Metric("mape", 7.5, 1, 9);

    private final Experiments experiments;
    private final TrackingRuns runs;

    TrackingOperations(Experiments experiments, TrackingRuns runs) {
        this.experiments = experiments;
        this.runs = runs;
    }

    @Override
    public List<Operation> all() {
        return List.of(
                post(WRITE, "experiments/create", Experiment.Created.class, this::created),
                get("experiments/get", Experiment.Found.class, () -> experiments.get(EXPERIMENT)),
                get("experiments/get-by-name", Experiment.Found.class, () -> experiments.named(NAME)),
                post(
                        READ,
                        "experiments/search",
                        Experiment.Page.class,
                        () -> experiments.search("", List.of()).collect().asList()),
                post(WRITE, "experiments/delete", Void.class, () -> created().chain(experiments::delete)),
                post(
                        WRITE,
                        "runs/create",
                        TrackedRun.Found.class,
                        () -> runs.create(new NewRun(EXPERIMENT, "trial", 1, List.of()))),
                get("runs/get", TrackedRun.Found.class, () -> runs.get(RUN)),
                post(
                        REPEATABLE,
                        "runs/update",
                        RunInfo.Updated.class,
                        () -> runs.update(new UpdateRun(RUN, TrackedRunState.FINISHED, 9L, null))),
                post(
                        READ,
                        "runs/search",
                        TrackedRun.Page.class,
                        () -> runs.search(List.of(EXPERIMENT), "", List.of())
                                .collect()
                                .asList()),
                post(WRITE, "runs/log-metric", Void.class, () -> runs.logMetric(RUN, METRIC)),
                post(REPEATABLE, "runs/log-parameter", Void.class, () -> runs.logParameter(RUN, "trees", "200")),
                post(
                        WRITE,
                        "runs/log-batch",
                        Void.class,
                        () -> runs.logBatch(new LogBatch(RUN, List.of(METRIC), List.of(), List.of()))),
                post(REPEATABLE, "runs/set-tag", Void.class, () -> runs.setTag(RUN, new Tag("team", "data"))),
                get(
                        "metrics/get-history",
                        Metric.Page.class,
                        () -> runs.history(RUN, "rmse").collect().asList()));
    }

    private Uni<String> created() {
        return experiments.create(Trial.path(), List.of());
    }

    private static Operation get(String path, Class<?> answer, Supplier<Uni<?>> call) {
        return operation(READ, "GET", path, answer, call);
    }

    private static Operation post(Kind kind, String path, Class<?> answer, Supplier<Uni<?>> call) {
        return operation(kind, "POST", path, answer, call);
    }

    private static Operation operation(Kind kind, String method, String path, Class<?> answer, Supplier<Uni<?>> call) {
        return new Operation(Group.MLFLOW, path, kind, method, "/api/2.0/mlflow/" + path, answer, call);
    }
}
