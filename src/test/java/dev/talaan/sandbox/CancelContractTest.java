package dev.talaan.sandbox;

import static com.databricks.sdk.service.jobs.RunResultState.CANCELED;
import static com.databricks.sdk.service.jobs.RunResultState.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.service.jobs.RunLifeCycleState;
import com.databricks.sdk.service.jobs.RunLifecycleStateV2State;
import com.databricks.sdk.service.jobs.RunTask;
import com.databricks.sdk.service.jobs.TerminationCodeCode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CancelContractTest {

    private static final String SILVER =
            "SELECT count(*) FROM silver.odoo.transactions WHERE posted_on >= '2026-11-01'";
    private static final String BRONZE =
            "SELECT count(*) > 0 FROM bronze.odoo.transactions WHERE posted_on >= '2026-11-01'";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private final MonthEndRuns runs = new MonthEndRuns(workspace);

    @BeforeEach
    void slowly() {
        runs.slowly();
    }

    @Test
    void endsWhatIsAtWorkAfterAMoment() throws Exception {
        var id = runs.start("2026-11");
        workspace.advance(MonthEndRuns.TASK.plus(MonthEndRuns.SETUP));
        var wait = runs.jobs().cancelRun(id);
        var leaving = runs.get(id);
        assertThat(leaving.getStatus().getState()).isEqualTo(RunLifecycleStateV2State.TERMINATING);
        assertThat(leaving.getState().getLifeCycleState()).isEqualTo(RunLifeCycleState.TERMINATING);
        assertThat(leaving.getEndTime()).isZero();
        workspace.advance(MonthEndRuns.SETUP);
        var run = wait.get(Duration.ofSeconds(10));
        assertThat(run.getState().getResultState()).isEqualTo(CANCELED);
        assertThat(run.getState().getUserCancelledOrTimedout()).isTrue();
        assertThat(run.getStatus().getTerminationDetails().getCode()).isEqualTo(TerminationCodeCode.USER_CANCELED);
        assertThat(runs.results(id)).containsExactly(SUCCESS, CANCELED, CANCELED, CANCELED);
        runs.finish();
        assertThat(runs.results(id)).containsExactly(SUCCESS, CANCELED, CANCELED, CANCELED);
        assertThat(workspace.query(BRONZE).getFirst()).containsExactly("true");
        assertThat(workspace.query(SILVER).getFirst()).containsExactly("0");
    }

    @Test
    void comesBeforeTheWorkIsDone() {
        var id = runs.start("2026-11");
        runs.jobs().cancelRun(id);
        runs.jobs().cancelRun(id);
        runs.finish();
        assertThat(runs.results(id)).containsOnly(CANCELED);
        assertThat(runs.get(id).getTasks())
                .extracting(RunTask::getExecutionDuration)
                .containsOnly(0L);
        assertThat(workspace.query(BRONZE).getFirst()).containsExactly("false");
    }

    @Test
    void changesNothingInARunThatHasEnded() {
        runs.jobs().cancelRun(456L);
        var id = runs.ran("2026-10");
        var before = workspace.get("/api/2.2/jobs/runs/get?run_id=" + id);
        runs.jobs().cancelRun(id);
        assertThat(workspace.get("/api/2.2/jobs/runs/get?run_id=" + id)).isEqualTo(before);
        assertThat(runs.result(456)).isEqualTo(SUCCESS);
    }

    @Test
    void reachesARunThatWasAddedByHand() {
        workspace.control("POST", "/_sandbox/runs", "{\"month\":\"2026-10\",\"result\":\"RUNNING\"}");
        runs.finish();
        assertThat(runs.state(457)).isEqualTo(RunLifecycleStateV2State.RUNNING);
        runs.jobs().cancelRun(457L);
        runs.finish();
        assertThat(runs.results(457)).containsExactly(SUCCESS, SUCCESS, CANCELED, CANCELED);
    }

    @Test
    void isRefusedForARunThatIsNotThere() {
        assertThatThrownBy(() -> runs.jobs().cancelRun(7L))
                .isInstanceOf(BadRequest.class)
                .hasMessage("Run 7 does not exist.");
        assertThat(workspace
                        .send("POST", "/api/2.2/jobs/runs/cancel", "{\"run_id\":\"457\"}", LocalWorkspace.PORTAL)
                        .statusCode())
                .isEqualTo(400);
    }
}
