package dev.talaan.sandbox.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.databricks.sdk.service.jobs.BaseRun;
import com.databricks.sdk.service.jobs.CronSchedule;
import com.databricks.sdk.service.jobs.JobSettings;
import com.databricks.sdk.service.jobs.PauseStatus;
import com.databricks.sdk.service.jobs.QueueSettings;
import com.databricks.sdk.service.jobs.RunResultState;
import com.databricks.sdk.service.jobs.TriggerType;
import com.databricks.sdk.service.jobs.UpdateJob;
import dev.talaan.sandbox.LocalWorkspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The tests begin on the fifth of November 2026 at nine in the morning in Manila, which is one o'clock UTC.
class ScheduleContractTest {

    private static final String DAILY_AT_TEN = "0 0 10 * * ?";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private final NewJobs fresh = new NewJobs(workspace);

    @Test
    void startsARunWhenItsTimeHasCome() {
        var job = fresh.create(NewJobs.job(NewJobs.task("a")).setSchedule(cron(DAILY_AT_TEN, "Asia/Manila")));
        workspace.advance(Duration.ofMinutes(50));
        assertThat(fresh.runs(job)).isEmpty();
        workspace.advance(Duration.ofMinutes(15));
        assertThat(fresh.runs(job)).singleElement().satisfies(run -> {
            assertThat(run.getTrigger()).isEqualTo(TriggerType.PERIODIC);
            assertThat(run.getSchedule().getQuartzCronExpression()).isEqualTo(DAILY_AT_TEN);
            assertThat(run.getState().getResultState()).isEqualTo(RunResultState.SUCCESS);
            assertThat(Instant.ofEpochMilli(run.getStartTime())).isEqualTo("2026-11-05T02:00:00Z");
        });
        workspace.advance(Duration.ofDays(2));
        assertThat(fresh.runs(job))
                .extracting(BaseRun::getStartTime)
                .containsExactly(
                        millis("2026-11-07T02:00:00Z"), millis("2026-11-06T02:00:00Z"), millis("2026-11-05T02:00:00Z"));
    }

    @Test
    void honoursTheTimeZone() {
        var job = fresh.create(NewJobs.job(NewJobs.task("a")).setSchedule(cron(DAILY_AT_TEN, "UTC")));
        workspace.advance(Duration.ofHours(8));
        assertThat(fresh.runs(job)).isEmpty();
        workspace.advance(Duration.ofHours(2));
        assertThat(fresh.runs(job)).extracting(BaseRun::getStartTime).containsExactly(millis("2026-11-05T10:00:00Z"));
    }

    @Test
    void startsNothingWhileItIsPaused() {
        var job = fresh.create(NewJobs.job(NewJobs.task("a"))
                .setSchedule(cron(DAILY_AT_TEN, "Asia/Manila").setPauseStatus(PauseStatus.PAUSED)));
        workspace.advance(Duration.ofDays(3));
        assertThat(fresh.runs(job)).isEmpty();
        schedule(job, cron(DAILY_AT_TEN, "Asia/Manila"));
        assertThat(fresh.runs(job)).isEmpty();
        workspace.advance(Duration.ofDays(1));
        assertThat(fresh.runs(job)).hasSize(1);
        fresh.api().update(new UpdateJob().setJobId(job).setFieldsToRemove(List.of("schedule")));
        workspace.advance(Duration.ofDays(3));
        assertThat(fresh.runs(job)).hasSize(1);
    }

    @Test
    void queuesOrLeavesOutWhatComesWhileOneIsAtWork() {
        workspace.pace("{\"taskMillis\":" + Duration.ofMinutes(90).toMillis() + "}");
        var hourly = cron("0 0 * * * ?", "Asia/Manila");
        var queueing = fresh.create(NewJobs.job(NewJobs.task("a"))
                .setQueue(new QueueSettings().setEnabled(true))
                .setSchedule(hourly));
        var skipping = fresh.create(NewJobs.job(NewJobs.task("a")).setSchedule(hourly));
        workspace.advance(Duration.ofMinutes(125));
        assertThat(fresh.runs(queueing))
                .extracting(run -> run.getState().getLifeCycleState().name())
                .containsExactly("QUEUED", "RUNNING");
        assertThat(fresh.runs(skipping))
                .extracting(run -> run.getState().getLifeCycleState().name())
                .containsExactly("SKIPPED", "RUNNING");
        assertThat(fresh.runs(skipping).getFirst().getState().getResultState())
                .isEqualTo(RunResultState.MAXIMUM_CONCURRENT_RUNS_REACHED);
    }

    @Test
    void runsTheMonthEndForTheMonthThatIsOver() {
        workspace.advance(Duration.ofDays(26));
        assertThat(fresh.runs(101).getFirst().getRunId()).isEqualTo(457);
        var run = fresh.run(457);
        assertThat(run.getTrigger()).isEqualTo(TriggerType.PERIODIC);
        assertThat(Instant.ofEpochMilli(run.getStartTime())).isEqualTo("2026-11-30T18:00:00Z");
        assertThat(run.getJobParameters().iterator().next().getValue()).isEqualTo("2026-11");
        assertThat(run.getState().getResultState()).isEqualTo(RunResultState.SUCCESS);
        assertThat(workspace.query("SELECT count(*) FROM gold.default.bir_monthly WHERE year = 2026 AND month = 11"))
                .containsExactly(List.of("8"));
    }

    @Test
    void doesNotMakeUpForYears() {
        var job = fresh.create(NewJobs.job(NewJobs.task("a")).setSchedule(cron(DAILY_AT_TEN, "Asia/Manila")));
        workspace.advance(Duration.ofDays(400));
        assertThat(fresh.runs(job)).hasSizeBetween(50, 100);
        workspace.advance(Duration.ofDays(1));
        assertThat(Instant.ofEpochMilli(fresh.runs(job).getFirst().getStartTime()))
                .isEqualTo("2027-12-10T02:00:00Z");
    }

    private void schedule(long job, CronSchedule schedule) {
        fresh.api().update(new UpdateJob().setJobId(job).setNewSettings(new JobSettings().setSchedule(schedule)));
    }

    private static CronSchedule cron(String expression, String zone) {
        return new CronSchedule().setQuartzCronExpression(expression).setTimezoneId(zone);
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
