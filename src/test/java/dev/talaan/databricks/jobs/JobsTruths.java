package dev.talaan.databricks.jobs;

import com.databricks.sdk.service.jobs.CreateJob;
import com.databricks.sdk.service.jobs.CreateResponse;
import com.databricks.sdk.service.jobs.ListJobsResponse;
import com.databricks.sdk.service.jobs.ListRunsResponse;
import com.databricks.sdk.service.jobs.RepairRunResponse;
import com.databricks.sdk.service.jobs.RunNowResponse;
import com.databricks.sdk.service.jobs.RunOutput;
import dev.talaan.databricks.proof.Truth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class JobsTruths implements Truth.Truths {

    private static final String OTHERS = "every other setting by its own name";
    private static final String AS_IT_COMES = "kept as it comes, whatever is in it";
    private static final Map<String, String> SETTINGS = Map.of(
            "TaskSettings.others", OTHERS,
            "NotebookTask.others", OTHERS,
            "TaskSettings.new_cluster", AS_IT_COMES,
            "JobCluster.new_cluster", AS_IT_COMES);

    @Override
    public List<Truth> all() {
        return List.of(
                new Truth(Job.class, com.databricks.sdk.service.jobs.Job.class, SETTINGS),
                new Truth(
                        JobPage.class,
                        ListJobsResponse.class,
                        and(SETTINGS, "Job.next_page_token", "only jobs/get pages tasks; the record serves both")),
                new Truth(JobSettings.class, CreateJob.class, SETTINGS),
                Truth.of(CreatedJob.class, CreateResponse.class),
                new Truth(UpdateJob.class, com.databricks.sdk.service.jobs.UpdateJob.class, SETTINGS),
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

    private static Map<String, String> and(Map<String, String> all, String name, String why) {
        var more = new HashMap<>(all);
        more.put(name, why);
        return more;
    }
}
