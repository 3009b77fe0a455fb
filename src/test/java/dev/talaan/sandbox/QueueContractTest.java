package dev.talaan.sandbox;

import static com.databricks.sdk.service.jobs.RunLifecycleStateV2State.PENDING;
import static com.databricks.sdk.service.jobs.RunLifecycleStateV2State.QUEUED;
import static org.assertj.core.api.Assertions.assertThat;

import com.databricks.sdk.service.jobs.QueueDetailsCodeCode;
import com.databricks.sdk.service.jobs.QueueSettings;
import com.databricks.sdk.service.jobs.RunLifeCycleState;
import com.databricks.sdk.service.jobs.RunLifecycleStateV2State;
import com.databricks.sdk.service.jobs.RunResultState;
import com.databricks.sdk.service.jobs.TerminationCodeCode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueueContractTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private final MonthEndRuns runs = new MonthEndRuns(workspace);

    @BeforeEach
    void slowly() {
        runs.slowly();
    }

    @Test
    void holdsARunUntilTheOtherEnds() {
        var first = runs.start("2026-09");
        var second = runs.start("2026-10");
        var third = runs.start(MonthEndRuns.asked("2026-10").setQueue(new QueueSettings().setEnabled(true)));
        var waiting = runs.get(second);
        assertThat(waiting.getStatus().getState()).isEqualTo(QUEUED);
        assertThat(waiting.getState().getLifeCycleState()).isEqualTo(RunLifeCycleState.QUEUED);
        assertThat(waiting.getStatus().getQueueDetails().getCode())
                .isEqualTo(QueueDetailsCodeCode.MAX_CONCURRENT_RUNS_REACHED);
        assertThat(waiting.getStatus().getQueueDetails().getMessage()).isNotEmpty();
        workspace.advance(MonthEndRuns.TASK.multipliedBy(4));
        assertThat(runs.result(first)).isEqualTo(RunResultState.SUCCESS);
        assertThat(runs.state(second)).isEqualTo(PENDING);
        assertThat(runs.state(third)).isEqualTo(QUEUED);
        runs.finish();
        assertThat(runs.result(second)).isEqualTo(RunResultState.SUCCESS);
        assertThat(runs.result(third)).isEqualTo(RunResultState.SUCCESS);
        assertThat(runs.task(second, "bronze_ingestion").getStartTime())
                .isEqualTo(runs.get(first).getEndTime());
        assertThat(runs.get(second).getQueueDuration()).isPositive();
    }

    @Test
    void startsTheNextWhenOneIsCancelled() {
        var first = runs.start("2026-09");
        var second = runs.start("2026-10");
        runs.jobs().cancelRun(first);
        assertThat(runs.state(second)).isEqualTo(QUEUED);
        workspace.advance(MonthEndRuns.SETUP);
        assertThat(runs.state(second)).isEqualTo(PENDING);
    }

    @Test
    void forgetsARunThatIsCancelled() {
        runs.start("2026-09");
        var second = runs.start("2026-10");
        runs.jobs().cancelRun(second);
        assertThat(runs.result(second)).isEqualTo(RunResultState.CANCELED);
        runs.finish();
        assertThat(runs.results(second)).hasSize(4).containsOnly(RunResultState.CANCELED);
    }

    @Test
    void isLeftOutWhereTheCallerWantsNone() throws Exception {
        runs.start("2026-09");
        var wait = runs.jobs().runNow(MonthEndRuns.asked("2026-10").setQueue(new QueueSettings().setEnabled(false)));
        var run = wait.get(Duration.ofSeconds(10));
        assertThat(run.getStatus().getState()).isEqualTo(RunLifecycleStateV2State.TERMINATED);
        assertThat(run.getStatus().getTerminationDetails().getCode())
                .isEqualTo(TerminationCodeCode.MAX_CONCURRENT_RUNS_EXCEEDED);
        assertThat(run.getState().getLifeCycleState()).isEqualTo(RunLifeCycleState.SKIPPED);
        assertThat(run.getState().getResultState()).isEqualTo(RunResultState.MAXIMUM_CONCURRENT_RUNS_REACHED);
        assertThat(run.getEndTime()).isEqualTo(run.getStartTime());
    }

    @Test
    void waitsForARunThatWasAddedByHand() {
        workspace.control("POST", "/_sandbox/runs", "{\"month\":\"2026-10\",\"result\":\"RUNNING\"}");
        var id = runs.ran("2026-10");
        assertThat(runs.state(id)).isEqualTo(QUEUED);
        runs.jobs().cancelRun(457L);
        runs.finish();
        assertThat(runs.result(id)).isEqualTo(RunResultState.SUCCESS);
    }
}
