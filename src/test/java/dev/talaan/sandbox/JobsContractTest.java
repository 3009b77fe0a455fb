package dev.talaan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.ResourceDoesNotExist;
import com.databricks.sdk.mixin.JobsExt;
import com.databricks.sdk.service.jobs.BaseJob;
import com.databricks.sdk.service.jobs.BaseRun;
import com.databricks.sdk.service.jobs.GetRunRequest;
import com.databricks.sdk.service.jobs.JobsAPI;
import com.databricks.sdk.service.jobs.ListJobsRequest;
import com.databricks.sdk.service.jobs.ListRunsRequest;
import com.databricks.sdk.service.jobs.RepairHistoryItemType;
import com.databricks.sdk.service.jobs.RunLifeCycleState;
import com.databricks.sdk.service.jobs.RunLifecycleStateV2State;
import com.databricks.sdk.service.jobs.RunResultState;
import com.databricks.sdk.service.jobs.RunTask;
import com.databricks.sdk.service.jobs.TerminationCodeCode;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobsContractTest {

    private static final long MONTH_END = 101;
    private static final long NEWEST = 456;
    private static final long REPAIRED = 453;

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private JobsAPI jobs;

    @BeforeEach
    void client() {
        jobs = workspace.client().jobs();
    }

    @Test
    void listsJobsPageByPageAndByName() {
        workspace.pace("{\"pageSize\":1}");
        assertThat(all(jobs.list(new ListJobsRequest())))
                .extracting(BaseJob::getJobId)
                .containsExactly(102L, 101L);
        assertThat(workspace.calls("/api/2.2/jobs/list")).isEqualTo(2);
        assertThat(all(jobs.list(new ListJobsRequest().setName("bir month-end etl"))))
                .extracting(BaseJob::getJobId)
                .containsExactly(MONTH_END);
        assertThat(all(jobs.list(new ListJobsRequest().setName("nothing")))).isEmpty();
    }

    @Test
    void tellsHowTheMonthEndJobIsSetUp() {
        var settings = jobs.get(MONTH_END).getSettings();
        assertThat(settings.getSchedule().getQuartzCronExpression()).isEqualTo("0 0 2 1 * ?");
        assertThat(settings.getSchedule().getTimezoneId()).isEqualTo("Asia/Manila");
        assertThat(settings.getParameters())
                .extracting(parameter -> parameter.getName())
                .containsExactly("month", "talaan_change");
        assertThat(settings.getTasks())
                .filteredOn(task -> task.getMaxRetries() != null)
                .singleElement()
                .satisfies(task -> assertThat(task.getTaskKey()).isEqualTo("gold_aggregation"));
        assertThat(settings.getTasks())
                .extracting(task -> task.getTaskKey())
                .containsExactly("bronze_ingestion", "silver_cleaning", "gold_aggregation", "feature_refresh");
    }

    @Test
    void hasOneRunForEachClosedMonthTheNewestFirst() {
        var runs = all(jobs.listRuns(new ListRunsRequest().setJobId(MONTH_END)));
        assertThat(runs).hasSize(36).isSortedAccordingTo((a, b) -> Long.compare(b.getStartTime(), a.getStartTime()));
        assertThat(runs.getFirst().getRunId()).isEqualTo(NEWEST);
        assertThat(Instant.ofEpochMilli(runs.getFirst().getStartTime()))
                .isBetween("2026-10-31T18:00:00Z", "2026-10-31T18:01:00Z");
        assertThat(runs)
                .extracting(run -> run.getJobParameters().iterator().next().getValue())
                .startsWith("2026-10", "2026-09")
                .endsWith("2023-11");
        assertThat(runs).allSatisfy(run -> {
            assertThat(run.getState().getResultState()).isEqualTo(RunResultState.SUCCESS);
            assertThat(run.getStatus().getTerminationDetails().getCode()).isEqualTo(TerminationCodeCode.SUCCESS);
            assertThat(run.getTasks()).isNull();
        });
    }

    @Test
    void filtersRunsAndExpandsTheirTasks() {
        var from = Instant.parse("2026-07-01T00:00:00Z").toEpochMilli();
        var request = new ListRunsRequest()
                .setStartTimeFrom(from)
                .setExpandTasks(true)
                .setCompletedOnly(true)
                .setLimit(2L);
        assertThat(all(jobs.listRuns(request))).extracting(BaseRun::getRunId).containsExactly(456L, 455L, 454L, 453L);
        assertThat(all(jobs.listRuns(request)))
                .allSatisfy(run -> assertThat(run.getTasks()).hasSize(4));
        assertThat(all(jobs.listRuns(new ListRunsRequest().setActiveOnly(true))))
                .isEmpty();
        assertThat(all(jobs.listRuns(new ListRunsRequest().setStartTimeTo(from))))
                .hasSize(32);
        assertThat(all(jobs.listRuns(new ListRunsRequest().setJobId(102L)))).isEmpty();
    }

    @Test
    void showsARunWithItsTasksOverSeveralPages() {
        workspace.pace("{\"pageSize\":3}");
        var run = new JobsExt(workspace.client().apiClient()).getRun(NEWEST);
        assertThat(run.getTasks()).hasSize(4);
        assertThat(workspace.calls("/api/2.2/jobs/runs/get")).isEqualTo(2);
        assertThat(run.getRunPageUrl()).endsWith("#job/101/run/456");
        var tasks = run.getTasks().stream().toList();
        for (var i = 1; i < tasks.size(); i++) {
            assertThat(tasks.get(i).getStartTime()).isEqualTo(tasks.get(i - 1).getEndTime());
            assertThat(tasks.get(i).getDependsOn().iterator().next().getTaskKey())
                    .isEqualTo(tasks.get(i - 1).getTaskKey());
        }
        assertThat(run.getEndTime()).isEqualTo(tasks.getLast().getEndTime());
        assertThat(run.getRunDuration()).isEqualTo(run.getEndTime() - run.getStartTime());
    }

    @Test
    void keepsTheHistoryOfARepair() {
        assertThat(jobs.getRun(REPAIRED).getTasks()).hasSize(4);
        var run = jobs.getRun(new GetRunRequest().setRunId(REPAIRED).setIncludeHistory(true));
        assertThat(run.getTasks()).extracting(RunTask::getAttemptNumber).containsExactly(0L, 0L, 0L, 0L, 1L, 1L);
        assertThat(run.getTasks())
                .extracting(task -> task.getState().getResultState())
                .containsExactly(
                        RunResultState.SUCCESS,
                        RunResultState.SUCCESS,
                        RunResultState.FAILED,
                        RunResultState.UPSTREAM_FAILED,
                        RunResultState.SUCCESS,
                        RunResultState.SUCCESS);
        assertThat(run.getRepairHistory())
                .extracting(item -> item.getType())
                .containsExactly(RepairHistoryItemType.ORIGINAL, RepairHistoryItemType.REPAIR);
        assertThat(run.getRepairHistory().iterator().next().getState().getStateMessage())
                .contains("Task gold_aggregation failed with message: [DELTA_CONCURRENT_APPEND]");
        assertThat(run.getStatus().getTerminationDetails().getCode()).isEqualTo(TerminationCodeCode.SUCCESS);
    }

    @Test
    void showsARunThatFailed() {
        workspace.control(
                "POST",
                "/_sandbox/runs",
                "{\"month\":\"2026-10\",\"result\":\"FAILED\",\"task\":\"silver_cleaning\",\"message\":\"disk full\"}");
        var run = jobs.getRun(457L);
        assertThat(run.getStatus().getState()).isEqualTo(RunLifecycleStateV2State.TERMINATED);
        assertThat(run.getStatus().getTerminationDetails().getMessage())
                .contains("Task silver_cleaning failed with message: disk full");
        assertThat(run.getEndTime()).isLessThanOrEqualTo(LocalWorkspace.NOW.toEpochMilli());
    }

    @Test
    void showsARunThatIsAtWork() {
        workspace.control("POST", "/_sandbox/runs", "{\"month\":\"2026-10\",\"result\":\"RUNNING\"}");
        assertThat(all(jobs.listRuns(new ListRunsRequest().setActiveOnly(true))))
                .extracting(BaseRun::getRunId)
                .containsExactly(457L);
        var run = jobs.getRun(457L);
        assertThat(run.getEndTime()).isZero();
        assertThat(run.getState().getLifeCycleState()).isEqualTo(RunLifeCycleState.RUNNING);
        assertThat(run.getState().getResultState()).isNull();
        assertThat(run.getTasks())
                .extracting(task -> task.getStatus().getState())
                .containsExactly(
                        RunLifecycleStateV2State.TERMINATED,
                        RunLifecycleStateV2State.TERMINATED,
                        RunLifecycleStateV2State.RUNNING,
                        RunLifecycleStateV2State.BLOCKED);
    }

    @Test
    void refusesWhatIsNotThereOrNotAllowed() {
        assertThatThrownBy(() -> jobs.get(7L))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("Job 7 does not exist.");
        assertThatThrownBy(() -> jobs.getRun(7L))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("Run 7 does not exist.");
        assertThatThrownBy(() -> all(jobs.listRuns(new ListRunsRequest().setLimit(25L))))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("less than 25");
        assertThatThrownBy(() -> all(jobs.listRuns(new ListRunsRequest().setPageToken("?"))))
                .isInstanceOf(BadRequest.class);
        assertThat(workspace
                        .send("GET", "/api/2.2/jobs/get?job_id=7", null, LocalWorkspace.PORTAL)
                        .statusCode())
                .isEqualTo(400);
    }

    private static <T> List<T> all(Iterable<T> pages) {
        return StreamSupport.stream(pages.spliterator(), false).toList();
    }
}
