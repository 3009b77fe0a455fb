package dev.talaan.sandbox.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.service.compute.ClusterSpec;
import com.databricks.sdk.service.jobs.CreateJob;
import com.databricks.sdk.service.jobs.CronSchedule;
import com.databricks.sdk.service.jobs.JobParameterDefinition;
import com.databricks.sdk.service.jobs.ListJobsRequest;
import com.databricks.sdk.service.jobs.TaskDependency;
import dev.talaan.sandbox.LocalWorkspace;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedSettingsContractTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private final NewJobs fresh = new NewJobs(workspace);

    static Stream<Arguments> senseless() {
        return Stream.of(
                Arguments.of(
                        NewJobs.job(NewJobs.task("a", "b"), NewJobs.task("b", "a")),
                        "Invalid dependency graph, tasks 'a', 'b' depend on each other."),
                Arguments.of(
                        NewJobs.job(NewJobs.task("a", "a")),
                        "Invalid dependency graph, task 'a' can not reference itself."),
                Arguments.of(
                        NewJobs.job(NewJobs.task("a", "z")),
                        "Invalid dependency graph, task 'a' depends on unknown task 'z'."),
                Arguments.of(
                        NewJobs.job(NewJobs.task("a"), NewJobs.task("a")),
                        "Duplicate task_key 'a': the keys of a job's tasks must be unique."),
                Arguments.of(NewJobs.job(NewJobs.task("a b")), "Invalid task_key 'a b'"),
                Arguments.of(
                        NewJobs.job(NewJobs.task("a")).setSchedule(cron("0 0 2 1 * ?", "Asia/Atlantis")),
                        "Invalid timezone_id: Asia/Atlantis."),
                Arguments.of(
                        NewJobs.job(NewJobs.task("a")).setSchedule(cron("@daily", "Asia/Manila")),
                        "Invalid quartz_cron_expression: @daily. Databricks uses Quartz cron syntax"),
                Arguments.of(
                        NewJobs.job(NewJobs.task("a").setExistingClusterId("x").setNewCluster(new ClusterSpec())),
                        "Only one of existing_cluster_id, new_cluster and job_cluster_key may be specified for task 'a'."),
                Arguments.of(
                        NewJobs.job(NewJobs.task("a").setJobClusterKey("big")),
                        "Job cluster 'big' is not defined in field 'job_clusters'."),
                Arguments.of(
                        NewJobs.job(NewJobs.task("a").setNotebookTask(null)), "Task 'a' must have exactly one kind"),
                Arguments.of(
                        NewJobs.job(
                                NewJobs.task("a"),
                                NewJobs.task("b")
                                        .setDependsOn(List.of(new TaskDependency()
                                                .setTaskKey("a")
                                                .setOutcome("true")))),
                        "Task 'b' names an outcome of task 'a', which is no condition_task."),
                Arguments.of(
                        NewJobs.job(NewJobs.task("a")).setMaxConcurrentRuns(1001L),
                        "Invalid max_concurrent_runs: 1001."),
                Arguments.of(NewJobs.job(NewJobs.task("a").setMaxRetries(-2L)), "Invalid max_retries: -2."),
                Arguments.of(
                        NewJobs.job(NewJobs.task("a")).setParameters(List.of(parameter(), parameter())),
                        "Duplicate job parameter 'month': names must be unique."),
                Arguments.of(NewJobs.job(), "Missing required field: tasks."));
    }

    @ParameterizedTest
    @MethodSource("senseless")
    void refusesWhatMakesNoSense(CreateJob job, String words) {
        assertThatThrownBy(() -> fresh.create(job))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageStartingWith(words);
        assertThat(fresh.api().list(new ListJobsRequest())).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    create | {"tasks":{}}                                             | Expected array for field tasks, found OBJECT
                    create | {"tasks":["a"]}                                          | Expected object for field tasks, found STRING
                    create | {"name":7}                                               | Expected string for field name, found NUMBER
                    create | {"tags":{"a":1}}                                         | Expected string for field a, found NUMBER
                    create | {"email_notifications":{"on_failure":"me"}}              | Expected array for field on_failure, found STRING
                    create | {"tasks":[{"task_key":"a","notebook_task":"/Shared/a"}]} | Expected object for field notebook_task, found STRING
                    update | {"job_id":101,"new_settings":[]}                         | Expected object for field new_settings, found ARRAY
                    update | {"job_id":101,"fields_to_remove":"tags"}                 | Expected array for field fields_to_remove, found STRING
                    delete | {"job_id":"101"}                                         | Expected whole number for field job_id, found STRING
                    """)
    void refusesTheWrongTypes(String path, String body, String words) {
        assertThat(fresh.refusal(path, body))
                .isEqualTo("400 MALFORMED_REQUEST Could not parse request object: " + words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"job_clusters":[{"new_cluster":{}}]}                                          | Missing required field: job_cluster_key
                    {"job_clusters":[{"job_cluster_key":"a"}]}                                     | Missing required field: new_cluster
                    {"job_clusters":[{"job_cluster_key":"a","new_cluster":{}}]}                    | Missing required field: spark_version
                    {"job_clusters":[{"job_cluster_key":"a","new_cluster":{"spark_version":"1","num_workers":1,"autoscale":{}}}]} | Only one of num_workers and autoscale may be specified.
                    {"job_clusters":[{"job_cluster_key":"a","new_cluster":{"spark_version":"1"}},{"job_cluster_key":"a","new_cluster":{"spark_version":"1"}}]} | Duplicate job_cluster_key 'a': the keys must be unique.
                    {"tasks":[{"task_key":"a","notebook_task":{"notebook_path":"/a"},"new_cluster":{}}]} | Missing required field: spark_version
                    {"tasks":[{"task_key":"a","spark_python_task":{}}]}                            | Missing required field: python_file
                    {"tasks":[{"task_key":"a","python_wheel_task":{"package_name":"bir"}}]}        | Missing required field: entry_point
                    {"tasks":[{"task_key":"a","sql_task":{"query":{"query_id":"q"}}}]}             | Missing required field: warehouse_id
                    {"tasks":[{"task_key":"a","run_job_task":{}}]}                                 | Missing required field: job_id
                    """)
    void refusesClustersAndKindsOfTasksThatLackSomething(String settings, String words) {
        assertThat(fresh.refusal("create", settings)).isEqualTo("400 INVALID_PARAMETER_VALUE " + words);
    }

    @Test
    void refusesACallWithoutTheJob() {
        assertThat(fresh.refusal("delete", "{}"))
                .isEqualTo("400 INVALID_PARAMETER_VALUE Missing required field: job_id");
        assertThat(fresh.refusal("create", "{\"tasks\":[{}]}"))
                .isEqualTo("400 INVALID_PARAMETER_VALUE Missing required field: task_key");
        assertThat(fresh.refusal(
                        "create", "{\"tasks\":[{\"task_key\":\"a\",\"notebook_task\":{\"notebook_path\":\"a\"}}]}"))
                .contains("Only absolute paths are currently supported");
    }

    private static CronSchedule cron(String expression, String zone) {
        return new CronSchedule().setQuartzCronExpression(expression).setTimezoneId(zone);
    }

    private static JobParameterDefinition parameter() {
        return new JobParameterDefinition().setName("month").setDefault("");
    }
}
