package dev.talaan.databricks.mlflow.tracking;

import static dev.talaan.databricks.mlflow.Trial.all;
import static dev.talaan.databricks.mlflow.Trial.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.mlflow.Tag;
import dev.talaan.databricks.mlflow.Trial;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Ground.class)
class TrackingRunsTest {

    @Inject
    Experiments experiments;

    @Inject
    TrackingRuns runs;

    private String experiment;

    @BeforeEach
    void begin() {
        Trial.begin();
        experiment = answer(experiments.create(Trial.path(), List.of()));
    }

    @Test
    void areCreatedAndEnded() {
        var id = create("october", 1_000).info().runId();
        var run = answer(runs.get(id));
        assertThat(run.info().runName()).isEqualTo("october");
        assertThat(run.info().experimentId()).isEqualTo(experiment);
        assertThat(run.info().state()).isEqualTo(TrackedRunState.RUNNING);
        assertThat(run.info().startTime()).isEqualTo(1_000);
        assertThat(run.info().endTime()).isZero();
        assertThat(run.info().artifactUri()).contains(id);
        assertThat(run.tag("month")).contains("2026-10");
        var info = answer(runs.update(new UpdateRun(id, TrackedRunState.FINISHED, 2_000L, "final")));
        assertThat(info.state()).isEqualTo(TrackedRunState.FINISHED);
        assertThat(answer(runs.get(id)).info())
                .isEqualTo(info)
                .extracting(RunInfo::endTime, RunInfo::runName)
                .containsExactly(2_000L, "final");
    }

    @Test
    void areRefused() {
        assertThatThrownBy(() -> answer(runs.create(new NewRun("987654321", "x", 1, List.of()))))
                .isInstanceOf(NotFound.class)
                .hasMessage("No Experiment with id=987654321 exists");
        assertThatThrownBy(() -> answer(runs.get("none")))
                .isInstanceOf(NotFound.class)
                .hasMessage("Run with id=none not found");
        assertThatThrownBy(() -> answer(runs.update(new UpdateRun("none", TrackedRunState.FAILED, null, null))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> new UpdateRun("x", TrackedRunState.UNKNOWN, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void goWithTheirExperiment() {
        var id = create("october", 1_000).info().runId();
        answer(experiments.delete(experiment));
        assertThat(answer(runs.get(id)).info().lifecycleStage()).isEqualTo("deleted");
        assertThatThrownBy(() -> create("november", 1_000))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage(
                        "The experiment " + experiment + " must be in the 'active' state. Current state is deleted.");
        assertThatThrownBy(() -> answer(runs.update(new UpdateRun(id, TrackedRunState.FAILED, null, null))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("must be in the 'active' state");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~                                                       | third second first
            metrics.rmse < 30                                        | third second
            metrics.rmse <= 20 and params.depth = '6'                | third second
            metrics."rmse" != 20                                     | third first
            params.depth != '6'                                      | first
            params.depth ILIKE '6%'                                  | third second
            tags.month = '2026-10'                                   | third second first
            tags.none != 'x'                                         | ~~
            tags.`mlflow.runName` LIKE 's_cond'                      | second
            attributes.run_name = 'first'                            | first
            status = 'RUNNING' AND start_time > 1000                 | third second
            attributes.start_time <= 1000                            | first
            """)
    void areFoundByAFilter(String filter, String names) {
        three();
        assertThat(String.join(" ", found(filter, List.of()))).isEqualTo(names);
    }

    @Test
    void comeInTheOrderThatIsAskedFor() {
        three();
        create("without", 500);
        assertThat(found("", List.of("metrics.rmse ASC"))).containsExactly("third", "second", "first", "without");
        assertThat(found("", List.of("metrics.rmse DESC"))).containsExactly("first", "second", "third", "without");
        assertThat(found("", List.of("params.depth DESC", "run_name")))
                .containsExactly("second", "third", "first", "without");
        assertThat(found("", List.of("attributes.start_time"))).startsWith("without", "first");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            nonsense                              | Invalid clause(s) in filter string: 'nonsense'
            metrics.rmse < 2 OR metrics.rmse > 3  | Invalid clause(s) in filter string
            foo.bar = 'x'                         | Invalid entity type 'foo'.
            attributes.colour = 'x'               | Invalid attribute key 'colour' specified.
            params.depth = 6                      | Expected a quoted string value for parameter
            params.depth > '3'                    | Invalid comparator '>' not one of
            metrics.rmse = 'a'                    | Expected numeric value type for metric. Found 'a'
            start_time = 'x'                      | Expected numeric value type for numeric attribute: start_time.
            """)
    void areNotFoundByNonsense(String filter, String words) {
        assertThatThrownBy(() -> found(filter, List.of()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(words);
    }

    @Test
    void areNotOrderedByNonsense() {
        assertThatThrownBy(() -> found("", List.of("metrics.rmse SIDEWAYS")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("Invalid ordering key in order_by clause 'metrics.rmse SIDEWAYS'.");
    }

    private void three() {
        log(create("first", 1_000), 30, "4");
        log(create("second", 2_000), 20, "6");
        log(create("third", 3_000), 10, "6");
    }

    private void log(TrackedRun run, double rmse, String depth) {
        var id = run.info().runId();
        answer(runs.logMetric(id, new Metric("rmse", rmse, 1, 0)));
        answer(runs.logParameter(id, "depth", depth));
    }

    private TrackedRun create(String name, long start) {
        return answer(runs.create(new NewRun(experiment, name, start, List.of(new Tag("month", "2026-10")))));
    }

    private List<String> found(String filter, List<String> orderBy) {
        return all(runs.search(List.of(experiment), filter == null ? "" : filter, orderBy)
                .map(run -> run.info().runName()));
    }
}
