package dev.talaan.sandbox.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.core.error.platform.ResourceDoesNotExist;
import com.databricks.sdk.mixin.JobsExt;
import com.databricks.sdk.service.compute.ClusterSpec;
import com.databricks.sdk.service.jobs.BaseJob;
import com.databricks.sdk.service.jobs.CronSchedule;
import com.databricks.sdk.service.jobs.GetJobRequest;
import com.databricks.sdk.service.jobs.JobCluster;
import com.databricks.sdk.service.jobs.JobEmailNotifications;
import com.databricks.sdk.service.jobs.JobParameterDefinition;
import com.databricks.sdk.service.jobs.JobSettings;
import com.databricks.sdk.service.jobs.JobsAPI;
import com.databricks.sdk.service.jobs.ListJobsRequest;
import com.databricks.sdk.service.jobs.PauseStatus;
import com.databricks.sdk.service.jobs.QueueSettings;
import com.databricks.sdk.service.jobs.RunIf;
import com.databricks.sdk.service.jobs.Task;
import com.databricks.sdk.service.jobs.UpdateJob;
import dev.talaan.sandbox.LocalWorkspace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobSettingsContractTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private final NewJobs fresh = new NewJobs(workspace);
    private JobsAPI jobs;

    @BeforeEach
    void client() {
        jobs = fresh.api();
    }

    @Test
    void createsAJobAsItIsSent() {
        var id = fresh.create(
                NewJobs.job(NewJobs.task("extract").setJobClusterKey("small"), NewJobs.task("file", "extract"))
                        .setTags(Map.of("team", "finance"))
                        .setJobClusters(List.of(new JobCluster()
                                .setJobClusterKey("small")
                                .setNewCluster(new ClusterSpec()
                                        .setSparkVersion("15.4.x-scala2.12")
                                        .setNumWorkers(1L))))
                        .setEmailNotifications(new JobEmailNotifications().setOnFailure(List.of("engineer@example.ph")))
                        .setParameters(List.of(
                                new JobParameterDefinition().setName("quarter").setDefault("Q3")))
                        .setQueue(new QueueSettings().setEnabled(true))
                        .setMaxConcurrentRuns(2L));
        assertThat(id).isEqualTo(103);
        var job = jobs.get(id);
        assertThat(job.getCreatorUserName()).isEqualTo("talaan-portal");
        assertThat(job.getCreatedTime()).isGreaterThanOrEqualTo(LocalWorkspace.NOW.toEpochMilli());
        var settings = job.getSettings();
        assertThat(settings.getName()).isEqualTo("VAT relief listing");
        assertThat(settings.getTags()).containsEntry("team", "finance");
        assertThat(settings.getEmailNotifications().getOnFailure()).containsExactly("engineer@example.ph");
        assertThat(settings.getParameters())
                .extracting(JobParameterDefinition::getDefault)
                .containsExactly("Q3");
        assertThat(settings.getMaxConcurrentRuns()).isEqualTo(2);
        assertThat(settings.getTimeoutSeconds()).isZero();
        assertThat(settings.getTasks()).extracting(Task::getTaskKey).containsExactly("extract", "file");
        assertThat(settings.getTasks()).extracting(Task::getRunIf).containsOnly(RunIf.ALL_SUCCESS);
        assertThat(jobs.list(new ListJobsRequest()))
                .extracting(BaseJob::getJobId)
                .containsExactly(103L, 102L, 101L);
    }

    @Test
    void pagesTheTasksOfAJob() {
        var id = fresh.create(NewJobs.job(NewJobs.task("a"), NewJobs.task("b"), NewJobs.task("c")));
        workspace.pace("{\"pageSize\":2}");
        var patient = new JobsExt(workspace.client().apiClient());
        assertThat(patient.get(new GetJobRequest().setJobId(id)).getSettings().getTasks())
                .extracting(Task::getTaskKey)
                .containsExactly("a", "b", "c");
        assertThat(workspace.calls("/api/2.2/jobs/get")).isEqualTo(2);
        assertThat(workspace.get("/api/2.2/jobs/get?job_id=102").containsKey("next_page_token"))
                .isFalse();
    }

    @Test
    void changesWhatIsNamedAndKeepsTheRest() {
        var id = fresh.create(
                NewJobs.job(NewJobs.task("a"), NewJobs.task("b", "a")).setTags(Map.of("old", "1")));
        jobs.update(new UpdateJob()
                .setJobId(id)
                .setNewSettings(new JobSettings()
                        .setName("VAT relief listing, amended")
                        .setTags(Map.of("new", "2"))
                        .setTasks(List.of(NewJobs.task("b", "a").setTimeoutSeconds(60L), NewJobs.task("c", "b")))));
        var settings = jobs.get(id).getSettings();
        assertThat(settings.getName()).isEqualTo("VAT relief listing, amended");
        assertThat(settings.getTags()).isEqualTo(Map.of("new", "2"));
        assertThat(settings.getTasks()).extracting(Task::getTaskKey).containsExactly("a", "b", "c");
        assertThat(settings.getTasks()).extracting(Task::getTimeoutSeconds).containsExactly(0L, 60L, 0L);

        jobs.update(new UpdateJob().setJobId(id).setFieldsToRemove(List.of("tags", "tasks/c")));
        assertThat(jobs.get(id).getSettings().getTags()).isNull();
        assertThat(jobs.get(id).getSettings().getTasks())
                .extracting(Task::getTaskKey)
                .containsExactly("a", "b");
    }

    @Test
    void changesNothingWhereAChangeMakesNoSense() {
        var id = fresh.create(NewJobs.job(NewJobs.task("a"), NewJobs.task("b", "a")));
        assertThatThrownBy(() -> jobs.update(new UpdateJob().setJobId(id).setFieldsToRemove(List.of("tasks/a"))))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessage("Invalid dependency graph, task 'b' depends on unknown task 'a'.");
        assertThatThrownBy(() ->
                        jobs.update(new UpdateJob().setJobId(id).setFieldsToRemove(List.of("schedule/timezone_id"))))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("Removing nested fields is not supported");
        var schedule = new CronSchedule()
                .setQuartzCronExpression("0 30 2,7,11,15 * * *")
                .setTimezoneId("Asia/Manila")
                .setPauseStatus(PauseStatus.UNPAUSED);
        assertThatThrownBy(() -> jobs.update(
                        new UpdateJob().setJobId(id).setNewSettings(new JobSettings().setSchedule(schedule))))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageStartingWith("Invalid quartz_cron_expression: 0 30 2,7,11,15 * * *. Databricks uses Quartz");
        assertThatThrownBy(() -> jobs.update(new UpdateJob().setJobId(7L)))
                .isInstanceOf(BadRequest.class)
                .hasMessage("Job 7 does not exist.");
        assertThat(jobs.get(id).getSettings().getTasks()).hasSize(2);
        assertThat(jobs.get(id).getSettings().getSchedule()).isNull();
    }

    @Test
    void deletesAJobWithItsRuns() {
        var id = fresh.create(NewJobs.job(NewJobs.task("a")));
        var run = fresh.start(id);
        jobs.delete(id);
        assertThatThrownBy(() -> jobs.get(id))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("Job 103 does not exist.");
        assertThatThrownBy(() -> jobs.getRun(run)).isInstanceOf(ResourceDoesNotExist.class);
        assertThatThrownBy(() -> jobs.delete(id)).isInstanceOf(BadRequest.class).hasMessage("Job 103 does not exist.");
        assertThat(fresh.create(NewJobs.job(NewJobs.task("a")))).isEqualTo(104);
        assertThat(fresh.start(104)).isEqualTo(run + 1);
    }
}
