package dev.talaan.sandbox;

import com.databricks.sdk.service.jobs.GetRunRequest;
import com.databricks.sdk.service.jobs.JobsAPI;
import com.databricks.sdk.service.jobs.Run;
import com.databricks.sdk.service.jobs.RunLifecycleStateV2State;
import com.databricks.sdk.service.jobs.RunNow;
import com.databricks.sdk.service.jobs.RunResultState;
import com.databricks.sdk.service.jobs.RunTask;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The runs of the month-end job as a test starts and sees them with the official client. Once told so,
/// they go slowly: a task takes ten minutes, a quarter of it to start.
record MonthEndRuns(LocalWorkspace workspace) {

    static final long JOB = 101;
    static final Duration SETUP = Duration.ofSeconds(150);
    static final Duration TASK = Duration.ofMinutes(10);
    static final List<String> TASKS =
            List.of("bronze_ingestion", "silver_cleaning", "gold_aggregation", "feature_refresh");

    void slowly() {
        workspace.pace("{\"taskMillis\":" + TASK.toMillis() + "}");
    }

    static RunNow asked(String month) {
        return new RunNow().setJobId(JOB).setJobParameters(Map.of("month", month));
    }

    JobsAPI jobs() {
        return workspace.client().jobs();
    }

    long start(String month) {
        return start(asked(month));
    }

    long start(RunNow asked) {
        return jobs().runNow(asked).getResponse().getRunId();
    }

    /// Lets all that is at work come to its end.
    void finish() {
        workspace.advance(TASK.multipliedBy(20));
    }

    long ran(String month) {
        var id = start(month);
        finish();
        return id;
    }

    Run get(long id) {
        return jobs().getRun(id);
    }

    RunTask task(long id, String key) {
        return get(id).getTasks().stream()
                .filter(task -> task.getTaskKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    List<RunTask> attempts(long id) {
        return List.copyOf(jobs().getRun(new GetRunRequest().setRunId(id).setIncludeHistory(true))
                .getTasks());
    }

    RunLifecycleStateV2State state(long id) {
        return get(id).getStatus().getState();
    }

    RunResultState result(long id) {
        return get(id).getState().getResultState();
    }

    List<RunLifecycleStateV2State> states(long id) {
        return get(id).getTasks().stream()
                .map(task -> task.getStatus().getState())
                .toList();
    }

    List<RunResultState> results(long id) {
        return get(id).getTasks().stream()
                .map(task -> task.getState().getResultState())
                .toList();
    }

    void failNext(String task, String message, int count) {
        var order = new JsonObject().put("task", task).put("message", message).put("count", count);
        workspace.control("POST", "/_sandbox/jobs/failures", order.encode());
    }
}
