package dev.talaan.sandbox;

import static com.databricks.sdk.service.jobs.RunResultState.CANCELED;
import static com.databricks.sdk.service.jobs.RunResultState.FAILED;
import static com.databricks.sdk.service.jobs.RunResultState.SUCCESS;
import static com.databricks.sdk.service.jobs.RunResultState.UPSTREAM_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import com.databricks.sdk.service.jobs.RunLifeCycleState;
import com.databricks.sdk.service.jobs.RunLifecycleStateV2State;
import com.databricks.sdk.service.jobs.RunTask;
import com.databricks.sdk.service.jobs.TerminationCodeCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryContractTest {

    private static final String GOLD = "gold_aggregation";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private final MonthEndRuns runs = new MonthEndRuns(workspace);

    @BeforeEach
    void slowly() {
        runs.slowly();
    }

    @Test
    void triesAFailedTaskOnceMore() {
        runs.failNext(GOLD, "executor lost", 1);
        var id = runs.ran("2026-10");
        assertThat(runs.results(id)).containsExactly(SUCCESS, SUCCESS, SUCCESS, SUCCESS);
        var attempts = runs.attempts(id).stream()
                .filter(task -> task.getTaskKey().equals(GOLD))
                .toList();
        assertThat(attempts).extracting(RunTask::getAttemptNumber).containsExactly(0L, 1L);
        assertThat(attempts)
                .extracting(task -> task.getState().getResultState())
                .containsExactly(FAILED, SUCCESS);
        assertThat(attempts.getLast().getStartTime() - attempts.getFirst().getEndTime())
                .isEqualTo(attempts.getLast().getMinRetryIntervalMillis());
        assertThat(runs.attempts(id)).extracting(RunTask::getRunId).doesNotHaveDuplicates();
        assertThat(runs.jobs().getRunOutput(attempts.getFirst().getRunId()).getError())
                .isEqualTo("executor lost");
        assertThat(workspace
                        .query("DESCRIBE HISTORY gold.default.bir_monthly LIMIT 1")
                        .getFirst()
                        .get(6))
                .contains("\"runId\":\"" + attempts.getLast().getRunId() + "\"");
    }

    @Test
    void waitsBeforeItTriesAgain() {
        workspace.pace("{\"taskMillis\":0}");
        runs.failNext(GOLD, "executor lost", 1);
        var id = runs.start("2026-10");
        var waiting = runs.task(id, GOLD);
        assertThat(waiting.getStatus().getState()).isEqualTo(RunLifecycleStateV2State.WAITING);
        assertThat(waiting.getState().getLifeCycleState()).isEqualTo(RunLifeCycleState.WAITING_FOR_RETRY);
        assertThat(runs.state(id)).isEqualTo(RunLifecycleStateV2State.RUNNING);
        runs.jobs().cancelRun(id);
        assertThat(runs.results(id)).containsExactly(SUCCESS, SUCCESS, CANCELED, CANCELED);
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        runs.failNext(GOLD, "executor lost", 2);
        var id = runs.ran("2026-10");
        assertThat(runs.results(id)).containsExactly(SUCCESS, SUCCESS, FAILED, UPSTREAM_FAILED);
        assertThat(runs.attempts(id)).hasSize(5);
        var end = runs.get(id).getStatus().getTerminationDetails();
        assertThat(end.getCode()).isEqualTo(TerminationCodeCode.RUN_EXECUTION_ERROR);
        assertThat(end.getMessage()).contains("Task gold_aggregation failed with message: executor lost");
        assertThat(runs.results(runs.ran("2026-10"))).containsOnly(SUCCESS);
    }

    @Test
    void sparesRunsThatBeganBeforeAndThoseAfterItIsHealed() {
        var before = runs.start("2026-10");
        runs.failNext("bronze_ingestion", "no network", 5);
        runs.finish();
        assertThat(runs.result(before)).isEqualTo(SUCCESS);
        assertThat(runs.result(runs.ran("2026-10"))).isEqualTo(FAILED);
        workspace.control("DELETE", "/_sandbox/jobs/failures", null);
        assertThat(runs.result(runs.ran("2026-10"))).isEqualTo(SUCCESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"task\":\"nap\"}", "{\"task\":\"gold_aggregation\",\"count\":0}"})
    void refusesAnOrderThatMakesNoSense(String order) {
        assertThat(workspace
                        .send("POST", "/_sandbox/jobs/failures", order, null)
                        .statusCode())
                .isEqualTo(400);
    }
}
