package dev.talaan.databricks.mlflow.tracking;

import static dev.talaan.databricks.mlflow.Trial.all;
import static dev.talaan.databricks.mlflow.Trial.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.contract.OnlyDatabricks;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.mlflow.Tag;
import dev.talaan.databricks.mlflow.Trial;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Ground.class)
class LoggingTest {

    @Inject
    Experiments experiments;

    @Inject
    TrackingRuns runs;

    private String run;

    @BeforeEach
    void begin() {
        Trial.begin();
        var experiment = answer(experiments.create(Trial.path(), List.of()));
        run = answer(runs.create(new NewRun(experiment, "october", 1, List.of())))
                .info()
                .runId();
    }

    @Test
    void metricsHaveAHistoryPageByPage() {
        answer(runs.logBatch(batch(measured(0, 999), List.of())));
        answer(runs.logBatch(batch(measured(999, 1200), List.of())));
        answer(runs.logMetric(run, new Metric("mape", 3.5, 1, 0)));
        var history = all(runs.history(run, "rmse"));
        assertThat(history).hasSize(1200).extracting(Metric::step).isSorted().contains(0L, 1199L);
        assertThat(answer(runs.get(run)).metric("rmse")).contains(new Metric("rmse", 1.0, 1199, 1199));
        assertThat(answer(runs.get(run)).metric("mape")).map(Metric::value).contains(3.5);
        assertThat(all(runs.history(run, "none"))).isEmpty();
    }

    @Test
    void metricsMayBeNoNumbers() {
        answer(runs.logMetric(run, new Metric("lost", Double.NaN, 1, 0)));
        answer(runs.logMetric(run, new Metric("more", Double.POSITIVE_INFINITY, 1, 0)));
        answer(runs.logMetric(run, new Metric("less", Double.NEGATIVE_INFINITY, 1, 0)));
        var kept = answer(runs.get(run));
        assertThat(kept.metric("lost")).map(Metric::value).contains(Double.NaN);
        assertThat(kept.metric("more").orElseThrow().value()).isGreaterThan(1e308);
        assertThat(kept.metric("less").orElseThrow().value()).isLessThan(-1e308);
        assertThat(all(runs.history(run, "lost"))).extracting(Metric::value).containsExactly(Double.NaN);
    }

    @Test
    void theSameMeasurementTwiceCountsOnce() {
        var metric = new Metric("rmse", 2.0, 1, 0);
        answer(runs.logMetric(run, metric));
        answer(runs.logMetric(run, metric));
        assertThat(all(runs.history(run, "rmse"))).containsExactly(metric);
    }

    @Test
    void metricsAreRefused() {
        assertThatThrownBy(() -> answer(runs.logMetric("none", new Metric("rmse", 1.0, 1, 0))))
                .isInstanceOf(NotFound.class)
                .hasMessage("Run with id=none not found");
        assertThatThrownBy(() -> answer(runs.logMetric(run, new Metric("a;b", 1.0, 1, 0))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("Names may only contain alphanumerics");
        assertThatThrownBy(() -> all(runs.history(run, "")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("'metric_key'");
    }

    @Test
    @OnlyDatabricks("a history that says that there is no such run")
    void aRunThatIsNotThereHasNoHistory() {
        assertThatThrownBy(() -> all(runs.history("none", "rmse"))).isInstanceOf(NotFound.class);
    }

    @Test
    void parametersKeepTheirFirstValue() {
        answer(runs.logParameter(run, "trees", "200"));
        answer(runs.logParameter(run, "trees", "200"));
        assertThat(answer(runs.get(run)).parameter("trees")).contains("200");
        assertThatThrownBy(() -> answer(runs.logParameter(run, "trees", "300")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("Changing param values is not allowed. Param with key='trees' was already logged with"
                        + " value='200' for run ID='" + run + "'. Attempted logging new value '300'.");
        assertThatThrownBy(() -> answer(runs.logParameter("none", "trees", "300")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aBatchIsLogged() {
        answer(runs.logBatch(batch(measured(0, 1), List.of(new TrackedRun.Parameter("depth", "6")))));
        var kept = answer(runs.get(run));
        assertThat(kept.metric("rmse")).isPresent();
        assertThat(kept.parameter("depth")).contains("6");
        assertThat(kept.tag("month")).contains("2026-10");
    }

    @Test
    void aBatchIsRefused() {
        answer(runs.logParameter(run, "depth", "6"));
        assertThatThrownBy(() ->
                        answer(runs.logBatch(batch(List.of(), List.of(new TrackedRun.Parameter("depth", "7"))))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("Changing param values is not allowed.")
                .hasMessageContaining("'old_value': '6', 'new_value': '7'");
        var twice = List.of(new TrackedRun.Parameter("z", "1"), new TrackedRun.Parameter("z", "2"));
        assertThatThrownBy(() -> answer(runs.logBatch(batch(List.of(), twice))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("Duplicate parameter keys have been submitted");
        assertThatThrownBy(() -> answer(runs.logBatch(batch(measured(0, 1001), List.of()))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("at most 1000 metrics. Got 1001 metrics.");
        assertThatThrownBy(() -> answer(runs.logBatch(batch(measured(0, 1000), List.of()))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("at most 1000 metrics, params, and tags. Got 1001");
    }

    @Test
    void tagsAreSetAndSetAnew() {
        answer(runs.setTag(run, new Tag("team", "finance")));
        answer(runs.setTag(run, new Tag("team", "data")));
        assertThat(answer(runs.get(run)).tag("team")).contains("data");
        assertThat(answer(runs.get(run)).tag("none")).isEmpty();
        assertThatThrownBy(() -> answer(runs.setTag("none", new Tag("team", "data"))))
                .isInstanceOf(NotFound.class);
    }

    private LogBatch batch(List<Metric> metrics, List<TrackedRun.Parameter> params) {
        return new LogBatch(run, metrics, params, List.of(new Tag("month", "2026-10")));
    }

    private static List<Metric> measured(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(step -> new Metric("rmse", 1.0, step, step))
                .toList();
    }
}
