package dev.talaan.databricks.mlflow.tracking;

import static dev.talaan.databricks.transport.Group.MLFLOW;

import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.mlflow.Given;
import dev.talaan.databricks.mlflow.Tag;
import dev.talaan.databricks.transport.Guards;
import dev.talaan.databricks.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The runs of experiments, and what is logged in them. A run that is not there fails with [NotFound].
@ApplicationScoped
public class TrackingRuns {

    private static final int RUNS_A_PAGE = 100;
    private static final int MEASUREMENTS_A_PAGE = 1_000;

    private final TrackingRunsApi runs;
    private final LoggingApi logging;
    private final Guards guards;

    TrackingRuns(@RestClient TrackingRunsApi runs, @RestClient LoggingApi logging, Guards guards) {
        this.runs = runs;
        this.logging = logging;
        this.guards = guards;
    }

    /// Creates a run; it is RUNNING until it is updated.
    public Uni<TrackedRun> create(NewRun request) {
        return guards.write(MLFLOW, () -> runs.create(request)).map(Given.the("run", TrackedRun.Found::run));
    }

    /// A run with the latest measurement of each metric.
    public Uni<TrackedRun> get(String id) {
        return guards.read(MLFLOW, () -> runs.get(id)).map(Given.the("run", TrackedRun.Found::run));
    }

    public Uni<RunInfo> update(UpdateRun request) {
        return guards.repeatable(MLFLOW, () -> runs.update(request))
                .map(Given.the("run_info", RunInfo.Updated::runInfo));
    }

    /// The active runs of experiments, asked for as they are wanted.
    ///
    /// @param filter such as `metrics.rmse < 2 and params.depth = '6'`; empty for all
    /// @param orderBy such as `metrics.rmse DESC`; empty for the newest first
    public Multi<TrackedRun> search(List<String> experimentIds, String filter, List<String> orderBy) {
        return Paging.walk(token -> guards.read(
                MLFLOW, () -> runs.search(new SearchRuns(experimentIds, filter, orderBy, RUNS_A_PAGE, token))));
    }

    public Uni<Void> logMetric(String runId, Metric metric) {
        return done(guards.write(MLFLOW, answered(() -> logging.metric(LogMetric.of(runId, metric)))));
    }

    /// A parameter keeps the value that it was first given.
    ///
    /// @throws InvalidRequest through the `Uni` if it has another one
    public Uni<Void> logParameter(String runId, String key, String value) {
        var request = new LogParameter(runId, key, value);
        return done(guards.repeatable(MLFLOW, answered(() -> logging.parameter(request))));
    }

    public Uni<Void> logBatch(LogBatch batch) {
        return done(guards.write(MLFLOW, answered(() -> logging.batch(batch))));
    }

    public Uni<Void> setTag(String runId, Tag tag) {
        var request = new SetRunTag(runId, tag.key(), tag.value());
        return done(guards.repeatable(MLFLOW, answered(() -> logging.tag(request))));
    }

    /// All measurements of a metric, in order, asked for as they are wanted. An open-source server gives none for a
    /// run that is not there.
    public Multi<Metric> history(String runId, String metric) {
        return Paging.walk(
                token -> guards.read(MLFLOW, () -> logging.history(runId, metric, MEASUREMENTS_A_PAGE, token)));
    }

    private static Supplier<Uni<Boolean>> answered(Supplier<Uni<Void>> call) {
        return () -> call.get().replaceWith(true);
    }

    private static Uni<Void> done(Uni<Boolean> answered) {
        return answered.replaceWithVoid();
    }
}
