package dev.talaan.sandbox.jobs;

import static com.databricks.sdk.service.jobs.RunResultState.FAILED;
import static com.databricks.sdk.service.jobs.RunResultState.SUCCESS;
import static com.databricks.sdk.service.jobs.RunResultState.UPSTREAM_FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.core.error.platform.InvalidState;
import com.databricks.sdk.service.jobs.JobSettings;
import com.databricks.sdk.service.jobs.RepairHistoryItem;
import com.databricks.sdk.service.jobs.RepairHistoryItemType;
import com.databricks.sdk.service.jobs.RepairRun;
import com.databricks.sdk.service.jobs.RunTask;
import com.databricks.sdk.service.jobs.UpdateJob;
import dev.talaan.sandbox.LocalWorkspace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RepairContractTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private final NewJobs fresh = new NewJobs(workspace);

    @BeforeEach
    void slowly() {
        fresh.slowly();
    }

    @Test
    void triesWhatFailedOnceMore() throws Exception {
        var run = fresh.ran(NewJobs.task("a"), NewJobs.failing("b", "a"), NewJobs.task("c", "b"));
        assertThat(fresh.results(run).values()).containsExactly(SUCCESS, FAILED, UPSTREAM_FAILED);
        mend(run, "b");
        var wait = fresh.api().repairRun(new RepairRun().setRunId(run).setRerunAllFailedTasks(true));
        fresh.finish();
        assertThat(wait.get(Duration.ofSeconds(10)).getState().getResultState()).isEqualTo(SUCCESS);
        assertThat(fresh.results(run)).isEqualTo(Map.of("a", SUCCESS, "b", SUCCESS, "c", SUCCESS));
        var history = fresh.run(run);
        assertThat(history.getTasks()).extracting(RunTask::getTaskKey).containsExactly("a", "b", "c", "b", "c");
        assertThat(history.getTasks()).extracting(RunTask::getAttemptNumber).containsExactly(0L, 0L, 0L, 1L, 1L);
        assertThat(history.getTasks()).extracting(RunTask::getRunId).doesNotHaveDuplicates();
        assertThat(history.getRepairHistory())
                .extracting(RepairHistoryItem::getType)
                .containsExactly(RepairHistoryItemType.ORIGINAL, RepairHistoryItemType.REPAIR);
        var last = List.copyOf(history.getRepairHistory()).getLast();
        assertThat(last.getId()).isEqualTo(wait.getResponse().getRepairId());
        assertThat(last.getTaskRunIds()).hasSize(2);
    }

    @Test
    void wantsToKnowTheRepairBefore() {
        var run = fresh.ran(NewJobs.failing("a"));
        var first = repaired(new RepairRun().setRunId(run).setRerunAllFailedTasks(true));
        var next = new RepairRun().setRunId(run).setRerunTasks(List.of("a"));
        assertThatThrownBy(() -> fresh.api().repairRun(next))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessage("The latest repair ID needs to be provided in order to create a new repair");
        assertThatThrownBy(() -> fresh.api().repairRun(next.setLatestRepairId(first + 1)))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("is not that of run");
        var second = repaired(next.setLatestRepairId(first));
        assertThat(second).isEqualTo(first + 1);
        assertThat(fresh.run(run).getTasks())
                .extracting(RunTask::getAttemptNumber)
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void runsOnlyWhatIsNamedOrWhatFollowsFromItToo() {
        var run = fresh.ran(NewJobs.task("a"), NewJobs.task("b", "a"), NewJobs.task("c", "b"));
        var first = repaired(new RepairRun().setRunId(run).setRerunTasks(List.of("b")));
        assertThat(fresh.task(run, "b").getAttemptNumber()).isEqualTo(1);
        assertThat(fresh.task(run, "c").getAttemptNumber()).isZero();
        repaired(new RepairRun()
                .setRunId(run)
                .setLatestRepairId(first)
                .setRerunTasks(List.of("b"))
                .setRerunDependentTasks(true));
        assertThat(fresh.task(run, "a").getAttemptNumber()).isZero();
        assertThat(fresh.task(run, "b").getAttemptNumber()).isEqualTo(2);
        assertThat(fresh.task(run, "c").getAttemptNumber()).isEqualTo(1);
    }

    @Test
    void writesTheMonthsTablesAgain() {
        var order = "{\"task\":\"gold_aggregation\",\"message\":\"executor lost\",\"count\":2}";
        workspace.control("POST", "/_sandbox/jobs/failures", order);
        var answer = workspace.send(
                "POST",
                "/api/2.2/jobs/run-now",
                "{\"job_id\":101,\"job_parameters\":{\"month\":\"2026-10\"}}",
                LocalWorkspace.PORTAL);
        assertThat(answer.statusCode()).isEqualTo(200);
        fresh.finish();
        assertThat(fresh.results(457).values()).containsExactly(SUCCESS, SUCCESS, FAILED, UPSTREAM_FAILED);
        repaired(new RepairRun().setRunId(457L).setRerunAllFailedTasks(true));
        assertThat(fresh.results(457).values()).containsOnly(SUCCESS);
        var gold = fresh.task(457, "gold_aggregation");
        assertThat(gold.getAttemptNumber()).isEqualTo(2);
        assertThat(workspace
                        .query("DESCRIBE HISTORY gold.default.bir_monthly LIMIT 1")
                        .getFirst()
                        .get(6))
                .contains("\"runId\":\"" + gold.getRunId() + "\"");
    }

    @Test
    void refusesWhatCannotBeRepaired() {
        var run = fresh.start(fresh.create(NewJobs.job(NewJobs.task("a"))));
        var asked = new RepairRun().setRunId(run).setRerunTasks(List.of("a"));
        assertThatThrownBy(() -> fresh.api().repairRun(asked))
                .isInstanceOf(InvalidState.class)
                .hasMessage("Run 457 is still in progress and cannot be repaired.");
        fresh.finish();
        assertThatThrownBy(
                        () -> fresh.api().repairRun(new RepairRun().setRunId(7L).setRerunAllFailedTasks(true)))
                .isInstanceOf(BadRequest.class)
                .hasMessage("Run 7 does not exist.");
        assertThatThrownBy(() ->
                        fresh.api().repairRun(new RepairRun().setRunId(run).setRerunAllFailedTasks(true)))
                .hasMessage("Run 457 has no failed tasks.");
        assertThatThrownBy(() -> fresh.api().repairRun(new RepairRun().setRunId(run)))
                .hasMessage("One of rerun_tasks or rerun_all_failed_tasks must be specified.");
        assertThatThrownBy(() -> fresh.api().repairRun(asked.setRerunAllFailedTasks(true)))
                .hasMessage("Only one of rerun_tasks or rerun_all_failed_tasks can be used.");
        assertThatThrownBy(() ->
                        fresh.api().repairRun(new RepairRun().setRunId(run).setRerunTasks(List.of("z"))))
                .hasMessage("Run 457 lacks a task of [z].");
        assertThat(fresh.run(run).getRepairHistory()).isNull();
    }

    private long repaired(RepairRun asked) {
        var id = fresh.api().repairRun(asked).getResponse().getRepairId();
        fresh.finish();
        return id;
    }

    /// Gives a task of the run's job a notebook that is there.
    private void mend(long run, String task) {
        fresh.api()
                .update(new UpdateJob()
                        .setJobId(fresh.run(run).getJobId())
                        .setNewSettings(new JobSettings().setTasks(List.of(NewJobs.task(task, "a")))));
    }
}
