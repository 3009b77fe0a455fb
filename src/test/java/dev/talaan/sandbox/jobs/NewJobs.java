package dev.talaan.sandbox.jobs;

import com.databricks.sdk.service.jobs.BaseRun;
import com.databricks.sdk.service.jobs.CreateJob;
import com.databricks.sdk.service.jobs.GetRunRequest;
import com.databricks.sdk.service.jobs.JobsAPI;
import com.databricks.sdk.service.jobs.ListRunsRequest;
import com.databricks.sdk.service.jobs.NotebookTask;
import com.databricks.sdk.service.jobs.Run;
import com.databricks.sdk.service.jobs.RunNow;
import com.databricks.sdk.service.jobs.RunResultState;
import com.databricks.sdk.service.jobs.RunTask;
import com.databricks.sdk.service.jobs.Task;
import com.databricks.sdk.service.jobs.TaskDependency;
import dev.talaan.sandbox.LocalWorkspace;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// Jobs as a test sets them up and sees them run with the official client. A task takes a minute, a quarter of it to
/// start.
record NewJobs(LocalWorkspace workspace) {

    static final Duration TASK = Duration.ofMinutes(1);

    void slowly() {
        workspace.pace("{\"taskMillis\":" + TASK.toMillis() + "}");
    }

    JobsAPI api() {
        return workspace.client().jobs();
    }

    static Task task(String key, String... after) {
        return new Task()
                .setTaskKey(key)
                .setNotebookTask(new NotebookTask().setNotebookPath("/Shared/bir/withholding_check"))
                .setDependsOn(Arrays.stream(after)
                        .map(before -> new TaskDependency().setTaskKey(before))
                        .toList());
    }

    /// One whose notebook is not there.
    static Task failing(String key, String... after) {
        return task(key, after).setNotebookTask(new NotebookTask().setNotebookPath("/Users/nobody/" + key));
    }

    static CreateJob job(Task... tasks) {
        return new CreateJob().setName("VAT relief listing").setTasks(List.of(tasks));
    }

    long create(CreateJob job) {
        return api().create(job).getJobId();
    }

    long start(long job) {
        return api().runNow(new RunNow().setJobId(job)).getResponse().getRunId();
    }

    /// Lets all that is at work come to its end.
    void finish() {
        workspace.advance(TASK.multipliedBy(30));
    }

    long ran(Task... tasks) {
        var run = start(create(job(tasks)));
        finish();
        return run;
    }

    Run run(long id) {
        return api().getRun(new GetRunRequest().setRunId(id).setIncludeHistory(true));
    }

    RunResultState result(long id) {
        return api().getRun(id).getState().getResultState();
    }

    RunTask task(long run, String key) {
        return api().getRun(run).getTasks().stream()
                .filter(task -> task.getTaskKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    Map<String, RunResultState> results(long run) {
        var results = new LinkedHashMap<String, RunResultState>();
        api().getRun(run)
                .getTasks()
                .forEach(task -> results.put(task.getTaskKey(), task.getState().getResultState()));
        return results;
    }

    /// Newest first.
    List<BaseRun> runs(long job) {
        var found = api().listRuns(new ListRunsRequest().setJobId(job));
        return StreamSupport.stream(found.spliterator(), false).toList();
    }

    /// What a call that is no JSON of the official client is refused with.
    String refusal(String path, String body) {
        var response = workspace.send("POST", "/api/2.2/jobs/" + path, body, LocalWorkspace.PORTAL);
        var error = new JsonObject(response.body());
        return response.statusCode() + " " + error.getString("error_code") + " " + error.getString("message");
    }
}
