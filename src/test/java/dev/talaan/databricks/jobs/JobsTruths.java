package dev.talaan.databricks.jobs;

import com.databricks.sdk.service.jobs.CreateJob;
import com.databricks.sdk.service.jobs.CreateResponse;
import com.databricks.sdk.service.jobs.ListJobsResponse;
import com.databricks.sdk.service.jobs.ListRunsResponse;
import com.databricks.sdk.service.jobs.RepairRunResponse;
import com.databricks.sdk.service.jobs.RunNowResponse;
import com.databricks.sdk.service.jobs.RunOutput;
import dev.talaan.databricks.proof.Truth;
import java.util.List;
import java.util.Map;

class JobsTruths implements Truth.Truths {

    @Override
    public List<Truth> all() {
        return List.of(
                Truth.of(Job.class, com.databricks.sdk.service.jobs.Job.class),
                new Truth(
                        JobPage.class,
                        ListJobsResponse.class,
                        Map.of("Job.next_page_token", "only jobs/get pages tasks; the record serves both")),
                Truth.of(JobSettings.class, CreateJob.class),
                Truth.of(CreatedJob.class, CreateResponse.class),
                Truth.of(UpdateJob.class, com.databricks.sdk.service.jobs.UpdateJob.class),
                Truth.of(DeleteJob.class, com.databricks.sdk.service.jobs.DeleteJob.class),
                Truth.of(Run.class, com.databricks.sdk.service.jobs.Run.class),
                new Truth(
                        RunPage.class,
                        ListRunsResponse.class,
                        Map.of("Run.next_page_token", "only runs/get pages tasks; the record serves both")),
                Truth.of(RunHistory.class, com.databricks.sdk.service.jobs.Run.class),
                Truth.of(RunNow.class, com.databricks.sdk.service.jobs.RunNow.class),
                Truth.of(StartedRun.class, RunNowResponse.class),
                Truth.of(CancelRun.class, com.databricks.sdk.service.jobs.CancelRun.class),
                Truth.of(RepairRun.class, com.databricks.sdk.service.jobs.RepairRun.class),
                Truth.of(StartedRepair.class, RepairRunResponse.class),
                Truth.of(TaskOutput.class, RunOutput.class));
    }
}
