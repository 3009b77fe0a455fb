package dev.talaan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.service.jobs.RunLifecycleStateV2State;
import com.databricks.sdk.service.jobs.RunOutput;
import com.databricks.sdk.service.jobs.RunResultState;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutputContractTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private final MonthEndRuns runs = new MonthEndRuns(workspace);

    @BeforeEach
    void slowly() {
        runs.slowly();
    }

    @Test
    void tellsWhatATaskHandedBack() {
        var id = runs.ran("2026-10");
        var output = output(id, "gold_aggregation");
        assertThat(output.getMetadata().getRunId()).isEqualTo(4573);
        assertThat(output.getMetadata().getJobRunId()).isEqualTo(id);
        assertThat(output.getMetadata().getJobId()).isEqualTo(MonthEndRuns.JOB);
        assertThat(output.getMetadata().getState().getResultState()).isEqualTo(RunResultState.SUCCESS);
        assertThat(output.getNotebookOutput().getTruncated()).isFalse();
        assertThat(output.getError()).isNull();
        var result = new JsonObject(output.getNotebookOutput().getResult());
        assertThat(result.getString("month")).isEqualTo("2026-10");
        assertThat(result.getJsonObject("rows").getInteger("gold.default.bir_monthly"))
                .isEqualTo(8);
    }

    @Test
    void knowsPastRunsToo() {
        var output = runs.jobs().getRunOutput(4564L);
        assertThat(new JsonObject(output.getNotebookOutput().getResult())
                        .getJsonObject("rows")
                        .getInteger("gold.ml_features.bir_forecasting"))
                .isEqualTo(8);
        var failed = runs.jobs().getRunOutput(4533L);
        assertThat(failed.getError()).startsWith("[DELTA_CONCURRENT_APPEND]");
        assertThat(runs.jobs().getRunOutput(4537L).getMetadata().getAttemptNumber())
                .isEqualTo(1);
    }

    @Test
    void tellsWhyATaskFailed() {
        runs.failNext("silver_cleaning", "cannot cast 'n/a' to DECIMAL", 1);
        var id = runs.ran("2026-10");
        var output = output(id, "silver_cleaning");
        assertThat(output.getError()).isEqualTo("cannot cast 'n/a' to DECIMAL");
        assertThat(output.getErrorTrace()).contains("Traceback", "cannot cast 'n/a' to DECIMAL");
        assertThat(output.getNotebookOutput()).isNull();
        assertThat(output(id, "gold_aggregation").getError()).isNull();
    }

    @Test
    void hasNothingYetOfATaskThatIsAtWork() {
        var output = output(runs.start("2026-10"), "bronze_ingestion");
        assertThat(output.getMetadata().getStatus().getState()).isEqualTo(RunLifecycleStateV2State.PENDING);
        assertThat(output.getNotebookOutput()).isNull();
    }

    @Test
    void isRefusedForTheWholeRunAndForWhatIsNotThere() {
        assertThatThrownBy(() -> runs.jobs().getRunOutput(456L))
                .isInstanceOf(BadRequest.class)
                .hasMessage("Retrieving the output of runs with multiple tasks is not supported. Please retrieve the "
                        + "output of each individual task run instead.");
        assertThatThrownBy(() -> runs.jobs().getRunOutput(7L)).hasMessage("Run 7 does not exist.");
        assertThat(workspace
                        .send("GET", "/api/2.2/jobs/runs/get-output", null, LocalWorkspace.PORTAL)
                        .statusCode())
                .isEqualTo(400);
    }

    private RunOutput output(long id, String task) {
        return runs.jobs().getRunOutput(runs.task(id, task).getRunId());
    }
}
