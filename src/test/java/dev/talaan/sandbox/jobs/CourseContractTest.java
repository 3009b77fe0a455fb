package dev.talaan.sandbox.jobs;

import static com.databricks.sdk.service.jobs.RunResultState.FAILED;
import static com.databricks.sdk.service.jobs.RunResultState.SUCCESS;
import static com.databricks.sdk.service.jobs.RunResultState.TIMEDOUT;
import static com.databricks.sdk.service.jobs.RunResultState.UPSTREAM_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import com.databricks.sdk.service.jobs.ConditionTask;
import com.databricks.sdk.service.jobs.ConditionTaskOp;
import com.databricks.sdk.service.jobs.JobParameterDefinition;
import com.databricks.sdk.service.jobs.NotebookTask;
import com.databricks.sdk.service.jobs.RunIf;
import com.databricks.sdk.service.jobs.RunLifeCycleState;
import com.databricks.sdk.service.jobs.RunNow;
import com.databricks.sdk.service.jobs.RunResultState;
import com.databricks.sdk.service.jobs.RunTask;
import com.databricks.sdk.service.jobs.Task;
import com.databricks.sdk.service.jobs.TaskDependency;
import com.databricks.sdk.service.jobs.TerminationCodeCode;
import dev.talaan.sandbox.LocalWorkspace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseContractTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private final NewJobs fresh = new NewJobs(workspace);

    @BeforeEach
    void slowly() {
        fresh.slowly();
    }

    @ParameterizedTest
    @CsvSource({
        "ALL_SUCCESS, UPSTREAM_FAILED, FAILED",
        "NONE_FAILED, UPSTREAM_FAILED, FAILED",
        "AT_LEAST_ONE_SUCCESS, SUCCESS, SUCCESS_WITH_FAILURES",
        "AT_LEAST_ONE_FAILED, SUCCESS, SUCCESS_WITH_FAILURES",
        "ALL_DONE, SUCCESS, SUCCESS_WITH_FAILURES",
        "ALL_FAILED, EXCLUDED, SUCCESS_WITH_FAILURES"
    })
    void runsATaskOnItsCondition(RunIf runIf, RunResultState task, RunResultState whole) {
        var run = fresh.ran(
                NewJobs.task("last", "good", "bad").setRunIf(runIf), NewJobs.task("good"), NewJobs.failing("bad"));
        assertThat(fresh.results(run)).isEqualTo(Map.of("good", SUCCESS, "bad", FAILED, "last", task));
        assertThat(fresh.result(run)).isEqualTo(whole);
    }

    @Test
    void runsSideBySideWhatDoesNotDependOnEachOther() {
        var run = fresh.start(
                fresh.create(NewJobs.job(NewJobs.task("a"), NewJobs.task("b"), NewJobs.task("c", "a", "b"))));
        workspace.advance(NewJobs.TASK);
        assertThat(fresh.results(run)).containsEntry("a", SUCCESS).containsEntry("b", SUCCESS);
        assertThat(fresh.task(run, "c").getState().getLifeCycleState()).isEqualTo(RunLifeCycleState.PENDING);
    }

    @ParameterizedTest
    @CsvSource({"2026-12, SUCCESS, EXCLUDED", "2026-10, EXCLUDED, SUCCESS"})
    void branchesOnTheOutcomeOfACondition(String month, RunResultState yes, RunResultState no) {
        var condition = new ConditionTask()
                .setLeft("{{job.parameters.month}}")
                .setOp(ConditionTaskOp.EQUAL_TO)
                .setRight("2026-12");
        var job = fresh.create(NewJobs.job(
                        new Task().setTaskKey("is_year_end").setConditionTask(condition),
                        after("true", NewJobs.task("alphalist")),
                        after("false", NewJobs.task("monthly")))
                .setParameters(
                        List.of(new JobParameterDefinition().setName("month").setDefault("2026-10"))));
        var asked = new RunNow().setJobId(job).setJobParameters(Map.of("month", month));
        var run = fresh.api().runNow(asked).getResponse().getRunId();
        fresh.finish();
        assertThat(fresh.results(run)).isEqualTo(Map.of("is_year_end", SUCCESS, "alphalist", yes, "monthly", no));
        assertThat(fresh.result(run)).isEqualTo(SUCCESS);
        assertThat(fresh.task(run, "is_year_end").getConditionTask().getOutcome())
                .isEqualTo(Boolean.toString(yes == SUCCESS));
    }

    @Test
    void stopsATaskThatTakesTooLong() {
        var run = fresh.ran(NewJobs.task("a").setTimeoutSeconds(30L), NewJobs.task("b", "a"));
        assertThat(fresh.results(run)).isEqualTo(Map.of("a", TIMEDOUT, "b", UPSTREAM_FAILED));
        assertThat(fresh.result(run)).isEqualTo(FAILED);
        var task = fresh.task(run, "a");
        assertThat(task.getEndTime() - task.getStartTime()).isEqualTo(30_000);
        assertThat(task.getState().getUserCancelledOrTimedout()).isTrue();
        assertThat(fresh.run(run).getStatus().getTerminationDetails().getMessage())
                .contains("Task a failed with message: Timed out after 30 seconds");
    }

    @Test
    void triesAgainAfterATimeoutOnlyIfToldSo() {
        var slow = NewJobs.task("a").setTimeoutSeconds(30L).setMaxRetries(2L).setMinRetryIntervalMillis(5_000L);
        var once = fresh.ran(slow);
        assertThat(fresh.run(once).getTasks()).hasSize(1);
        var thrice = fresh.ran(slow.setRetryOnTimeout(true));
        assertThat(fresh.run(thrice).getTasks())
                .extracting(RunTask::getAttemptNumber)
                .containsExactly(0L, 1L, 2L);
        var attempts = List.copyOf(fresh.run(thrice).getTasks());
        assertThat(attempts.get(1).getStartTime() - attempts.get(0).getEndTime())
                .isEqualTo(5_000);
        assertThat(fresh.result(thrice)).isEqualTo(FAILED);
    }

    @Test
    void triesForEverOnlyWithinReason() {
        var run = fresh.start(fresh.create(NewJobs.job(NewJobs.failing("a").setMaxRetries(-1L))));
        workspace.advance(NewJobs.TASK.multipliedBy(10_000));
        assertThat(fresh.task(run, "a").getAttemptNumber()).isEqualTo(100);
        assertThat(fresh.result(run)).isEqualTo(FAILED);
    }

    @Test
    void stopsARunThatTakesTooLong() {
        var job = fresh.create(NewJobs.job(NewJobs.task("a"), NewJobs.task("b", "a"), NewJobs.task("c", "b"))
                .setTimeoutSeconds(90L));
        var run = fresh.start(job);
        fresh.finish();
        assertThat(fresh.result(run)).isEqualTo(TIMEDOUT);
        assertThat(fresh.results(run)).containsEntry("a", SUCCESS).containsEntry("b", TIMEDOUT);
        var whole = fresh.run(run);
        assertThat(whole.getEndTime() - whole.getStartTime()).isEqualTo(90_000);
        assertThat(whole.getStatus().getTerminationDetails().getCode()).isEqualTo(TerminationCodeCode.CANCELED);
        assertThat(whole.getStatus().getTerminationDetails().getMessage())
                .contains("exceeded its timeout of 90 seconds");
    }

    @Test
    void failsWithoutItsNotebookAndTellsWhy() {
        var run = fresh.ran(NewJobs.failing("a"));
        assertThat(fresh.result(run)).isEqualTo(FAILED);
        assertThat(fresh.api().getRunOutput(fresh.task(run, "a").getRunId()).getError())
                .isEqualTo(
                        "Unable to access the notebook \"/Users/nobody/a\". Either it does not exist, or the identity "
                                + "used to run this job, talaan-portal, lacks the required permissions.");
    }

    @Test
    void doesTheWorkOfAMonthEndNotebookForAnyJob() {
        var notebook = new NotebookTask()
                .setNotebookPath("/Repos/finance/bir-month-end/gold_aggregation")
                .setBaseParameters(Map.of("month", "2026-09"));
        var run = fresh.ran(NewJobs.task("again").setNotebookTask(notebook));
        assertThat(fresh.result(run)).isEqualTo(SUCCESS);
        assertThat(fresh.api()
                        .getRunOutput(fresh.task(run, "again").getRunId())
                        .getNotebookOutput()
                        .getResult())
                .contains("\"month\":\"2026-09\"", "\"gold.default.bir_monthly\":8");
    }

    @Test
    void runsAsManyAtOnceAsTheJobAllows() {
        var job = fresh.create(NewJobs.job(NewJobs.task("a")).setMaxConcurrentRuns(2L));
        var runs = List.of(fresh.start(job), fresh.start(job), fresh.start(job));
        assertThat(runs)
                .extracting(fresh::run)
                .extracting(run -> run.getState().getLifeCycleState())
                .containsExactly(RunLifeCycleState.PENDING, RunLifeCycleState.PENDING, RunLifeCycleState.SKIPPED);
        assertThat(fresh.run(runs.getLast()).getState().getStateMessage()).contains("limit of 2 maximum");
    }

    private static Task after(String outcome, Task task) {
        return task.setDependsOn(
                List.of(new TaskDependency().setTaskKey("is_year_end").setOutcome(outcome)));
    }
}
