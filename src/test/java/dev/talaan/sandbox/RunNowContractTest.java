package dev.talaan.sandbox;

import static com.databricks.sdk.service.jobs.RunLifecycleStateV2State.BLOCKED;
import static com.databricks.sdk.service.jobs.RunLifecycleStateV2State.PENDING;
import static com.databricks.sdk.service.jobs.RunLifecycleStateV2State.RUNNING;
import static com.databricks.sdk.service.jobs.RunLifecycleStateV2State.TERMINATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.service.jobs.JobParameter;
import com.databricks.sdk.service.jobs.RunNow;
import com.databricks.sdk.service.jobs.RunResultState;
import com.databricks.sdk.service.jobs.RunTask;
import com.databricks.sdk.service.jobs.TriggerType;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunNowContractTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private final MonthEndRuns runs = new MonthEndRuns(workspace);

    @BeforeEach
    void slowly() {
        runs.slowly();
    }

    @Test
    void takesItsTasksOneAfterTheOther() {
        var id = runs.start("2026-10");
        assertThat(id).isEqualTo(457);
        assertThat(runs.state(id)).isEqualTo(PENDING);
        assertThat(runs.states(id)).containsExactly(PENDING, BLOCKED, BLOCKED, BLOCKED);
        workspace.advance(MonthEndRuns.SETUP);
        assertThat(runs.state(id)).isEqualTo(RUNNING);
        assertThat(runs.states(id)).containsExactly(RUNNING, BLOCKED, BLOCKED, BLOCKED);
        workspace.advance(MonthEndRuns.TASK);
        assertThat(runs.states(id)).containsExactly(TERMINATED, RUNNING, BLOCKED, BLOCKED);
        assertThat(runs.get(id).getEndTime()).isZero();
        runs.finish();
        assertThat(runs.state(id)).isEqualTo(TERMINATED);
        assertThat(runs.results(id)).hasSize(4).containsOnly(RunResultState.SUCCESS);
        var run = runs.get(id);
        assertThat(run.getNumberInJob()).isEqualTo(48);
        assertThat(run.getRunDuration())
                .isEqualTo(MonthEndRuns.TASK.multipliedBy(4).toMillis());
        assertThat(run.getTasks()).extracting(RunTask::getRunId).containsExactly(4571L, 4572L, 4573L, 4574L);
        assertThat(run.getTasks()).extracting(RunTask::getSetupDuration).containsOnly(MonthEndRuns.SETUP.toMillis());
    }

    @Test
    void isAwaitedByTheClientsWaiter() throws Exception {
        var wait = runs.jobs().runNow(MonthEndRuns.asked("2026-10"));
        assertThat(wait.getResponse().getNumberInJob()).isEqualTo(48);
        runs.finish();
        var run = wait.get(Duration.ofSeconds(10));
        assertThat(run.getState().getResultState()).isEqualTo(RunResultState.SUCCESS);
    }

    @Test
    void showsWhatItWasCalledWith() {
        var asked = new RunNow()
                .setJobId(MonthEndRuns.JOB)
                .setJobParameters(Map.of("month", "2026-10", "talaan_change", "change-7", "mood", "good"));
        var run = runs.get(runs.start(asked));
        assertThat(run.getTrigger()).isEqualTo(TriggerType.ONE_TIME);
        assertThat(run.getSchedule()).isNull();
        assertThat(run.getOverridingParameters()).isNull();
        assertThat(run.getJobParameters())
                .extracting(JobParameter::getName, JobParameter::getDefault, JobParameter::getValue)
                .containsExactly(
                        tuple("month", "", "2026-10"),
                        tuple("talaan_change", "", "change-7"),
                        tuple("mood", "", "good"));
        assertThat(runs.get(456).getJobParameters())
                .extracting(JobParameter::getValue)
                .containsExactly("2026-10", "");
    }

    @Test
    void takesNotebookParametersToo() {
        var asked = new RunNow().setJobId(MonthEndRuns.JOB).setNotebookParams(Map.of("month", "2026-10"));
        var id = runs.start(asked);
        runs.finish();
        assertThat(runs.result(id)).isEqualTo(RunResultState.SUCCESS);
        assertThat(runs.get(id).getOverridingParameters().getNotebookParams()).containsEntry("month", "2026-10");
    }

    @Test
    void isTheSameRunForTheSameToken() {
        var first = runs.start(MonthEndRuns.asked("2026-10").setIdempotencyToken("x".repeat(64)));
        assertThat(runs.start(MonthEndRuns.asked("2026-09").setIdempotencyToken("x".repeat(64))))
                .isEqualTo(first);
        runs.finish();
        assertThat(runs.start(MonthEndRuns.asked("2026-10").setIdempotencyToken("x".repeat(64))))
                .isEqualTo(first);
        assertThat(runs.start(MonthEndRuns.asked("2026-10").setIdempotencyToken("y")))
                .isEqualTo(first + 1);
    }

    @Test
    void isTheSameRunAlsoWhenTheCallsComeTogether() {
        var body = "{\"job_id\":101,\"idempotency_token\":\"x\",\"job_parameters\":{\"month\":\"2026-10\"}}";
        var ids = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> workspace
                        .send("POST", "/api/2.2/jobs/run-now", body, LocalWorkspace.PORTAL)
                        .body())
                .distinct();
        assertThat(ids)
                .singleElement()
                .satisfies(answer ->
                        assertThat(new JsonObject(answer).getLong("run_id")).isEqualTo(457));
    }

    @Test
    void runsAnotherJobToo() {
        var id = runs.start(new RunNow().setJobId(102L));
        runs.finish();
        assertThat(runs.result(id)).isEqualTo(RunResultState.SUCCESS);
        assertThat(runs.get(id).getNumberInJob()).isEqualTo(1);
        assertThat(runs.get(id).getJobParameters()).isNull();
        assertThat(runs.jobs().getRunOutput(id).getMetadata().getJobRunId()).isEqualTo(id);
    }

    @Test
    void isRefusedForAJobThatIsNotThere() {
        assertThatThrownBy(() -> runs.start(new RunNow().setJobId(7L)))
                .isInstanceOf(BadRequest.class)
                .hasMessage("Job 7 does not exist.");
        assertThatThrownBy(() -> runs.start(MonthEndRuns.asked("2026-10").setIdempotencyToken("x".repeat(65))))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("at most 64 characters");
        assertThatThrownBy(() -> runs.start(MonthEndRuns.asked("2026-10").setNotebookParams(Map.of("a", "b"))))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("job_parameters and notebook_params");
        assertThat(workspace
                        .get("/api/2.2/jobs/runs/list")
                        .getJsonArray("runs")
                        .getJsonObject(0)
                        .getLong("run_id"))
                .isEqualTo(456);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {}                                               | Missing required field: job_id
                    {"job_id":"101"}                                 | Expected whole number for field job_id, found STRING
                    {"job_id":1.5}                                   | Expected whole number for field job_id, found NUMBER
                    {"job_id":101,"job_parameters":"month=2026-10"}  | Expected object for field job_parameters, found STRING
                    {"job_id":101,"job_parameters":{"month":202610}} | Expected string for field month, found NUMBER
                    {"job_id":101,"queue":true}                      | Expected object for field queue, found BOOLEAN
                    {"job_id":101,"queue":{"enabled":"yes"}}         | Expected boolean for field enabled, found STRING
                    {"job_id":101,"idempotency_token":[]}            | Expected string for field idempotency_token, found ARRAY
                    {"job_id":                                       | Could not parse request object
                    """)
    void isRefusedWithTheWrongTypes(String body, String words) {
        var response = workspace.send("POST", "/api/2.2/jobs/run-now", body, LocalWorkspace.PORTAL);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(response.body()).getString("message")).contains(words);
    }

    @Test
    void failsWithoutAMonth() {
        for (var asked : List.of(new RunNow().setJobId(MonthEndRuns.JOB), MonthEndRuns.asked("October"))) {
            var id = runs.start(asked);
            runs.finish();
            assertThat(runs.results(id))
                    .containsExactly(
                            RunResultState.FAILED,
                            RunResultState.UPSTREAM_FAILED,
                            RunResultState.UPSTREAM_FAILED,
                            RunResultState.UPSTREAM_FAILED);
            assertThat(runs.get(id).getStatus().getTerminationDetails().getMessage())
                    .contains("Task bronze_ingestion failed with message: Parameter month must be a month");
        }
    }
}
