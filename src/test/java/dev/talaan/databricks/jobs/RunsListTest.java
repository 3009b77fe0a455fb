package dev.talaan.databricks.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.databricks.jobs.RunFilter.Type;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which runs are listed, of which jobs, and how much of them.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class RunsListTest {

    private static final long PIPELINE = 101;
    private static final long VENDORS = 102;
    private static final Instant NOW = Instant.parse("2026-11-05T01:00:00Z");

    @Inject
    Jobs jobs;

    private long vendors;

    /// One run of the other job has ended, one of the pipeline has begun after it.
    @BeforeEach
    void runs() {
        Databricks.resetTo(NOW);
        Databricks.pace(Map.of("pageSize", 3));
        vendors = Databricks.runNow(VENDORS);
        Databricks.advance(Duration.ofMinutes(1));
        Databricks.run(Map.of("month", "2026-10", "result", "RUNNING"));
    }

    @Test
    void ofAllJobsOrOfOne() {
        assertThat(found(RunFilter.ALL)).extracting(Run::jobId).contains(PIPELINE, VENDORS);
        assertThat(found(RunFilter.ofJob(VENDORS))).extracting(Run::runId).containsExactly(vendors);
    }

    @Test
    void endedOrNot() {
        assertThat(found(RunFilter.ALL.active())).extracting(Run::outcome).containsExactly(Outcome.RUNNING);
        var completed = found(RunFilter.ALL.completed());
        assertThat(completed)
                .hasSize(found(RunFilter.ALL).size() - 1)
                .extracting(Run::runId)
                .contains(vendors);
        assertThat(completed).noneMatch(run -> run.outcome().isActive());
    }

    @Test
    void startedBetweenTwoTimes() {
        var start =
                Instant.ofEpochMilli(found(RunFilter.ofJob(VENDORS)).getFirst().startTime());
        assertThat(found(RunFilter.ALL.started(start, start)))
                .extracting(Run::runId)
                .containsExactly(vendors);
        var later = Databricks.runNow(VENDORS);
        assertThat(found(RunFilter.ofJob(VENDORS).started(start.plusMillis(1), null)))
                .extracting(Run::runId)
                .containsExactly(later);
        assertThat(found(RunFilter.ALL.started(null, start.minusMillis(1))))
                .isNotEmpty()
                .allMatch(run -> run.startTime() < start.toEpochMilli());
    }

    @Test
    void ofOneType() {
        assertThat(found(RunFilter.ALL.of(Type.SUBMIT_RUN))).isEmpty();
        assertThat(found(RunFilter.ALL.of(Type.JOB_RUN))).hasSameSizeAs(found(RunFilter.ALL));
    }

    @Test
    void withTheirTasksOrWithout() {
        assertThat(found(RunFilter.ofJob(PIPELINE))).allMatch(run -> run.tasks() == null);
        assertThat(found(RunFilter.ofJob(PIPELINE).withTasks()))
                .allSatisfy(
                        run -> assertThat(run.tasks()).extracting(Task::taskKey).contains("bronze_ingestion"));
    }

    private List<Run> found(RunFilter filter) {
        return jobs.runs(filter).collect().asList().await().indefinitely();
    }
}
