package dev.talaan.databricks.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.jobs.JobSettings.Schedule;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import dev.talaan.support.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tasks of all kinds and what they run on: what we read, send, and leave as it is.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class TaskKindsTest {

    private static final Map<String, Object> CLUSTER = Map.of(
            "spark_version",
            "16.4.x-scala2.12",
            "node_type_id",
            "Standard_DS3_v2",
            "num_workers",
            2,
            "spark_env_vars",
            Map.of("KEY", "s3cret"),
            "of_tomorrow",
            Map.of("deep", List.of(true)));

    /// One as others set it up, with a kind and with settings that we know nothing of.
    private static final String FOREIGN = """
            {"name": "Foreign", "max_concurrent_runs": 1,
             "webhook_notifications": {"on_failure": [{"id": "w-1"}]},
             "health": {"rules": [{"metric": "RUN_DURATION_SECONDS", "op": "GREATER_THAN", "value": 60}]},
             "tasks": [
               {"task_key": "dream", "dream_task": {"of": ["sheep"]}, "libraries": [{"whl": "/a.whl"}],
                "environment_key": "default", "health": {"rules": []}},
               {"task_key": "read", "depends_on": [{"task_key": "dream"}],
                "notebook_task": {"notebook_path": "/Shared/bir/late_filings", "warehouse_id": "w"}}]}
            """;

    @Inject
    Jobs jobs;

    @BeforeEach
    void fresh() {
        Databricks.reset();
    }

    @Test
    void clustersOfAJobAreSetUpAndRead() {
        var tasks = List.of(
                TaskSettings.notebook("a", "/Shared/a").on("shared"),
                TaskSettings.notebook("b", "/Shared/b", "a").on("shared"));
        var id = answer(jobs.create(JobSettings.of("Clusters", tasks).on(List.of(new JobCluster("shared", CLUSTER)))));
        var settings = answer(jobs.job(id)).settings();
        assertThat(settings.jobClusters()).containsExactly(new JobCluster("shared", CLUSTER));
        assertThat(settings.tasks()).extracting(TaskSettings::jobClusterKey).containsOnly("shared");
        assertThat(settings.toString()).contains("shared").doesNotContain("s3cret");

        var larger = JobSettings.named("Larger").on(List.of(new JobCluster("other", CLUSTER)));
        answer(jobs.update(new UpdateJob(id, larger, null)));
        assertThat(answer(jobs.job(id)).settings().jobClusters())
                .extracting(JobCluster::jobClusterKey)
                .containsExactly("shared", "other");
        answer(jobs.update(new UpdateJob(id, null, List.of("job_clusters/other"))));
        assertThat(answer(jobs.job(id)).settings().jobClusters()).hasSize(1);
        assertThatThrownBy(() -> answer(jobs.update(new UpdateJob(id, null, List.of("job_clusters/shared")))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("Job cluster 'shared' is not defined in field 'job_clusters'.");
    }

    @Test
    void everyKindIsSeen() {
        var id = answer(jobs.create(JobSettings.of(
                "Kinds",
                List.of(
                        TaskSettings.of(TaskKind.SPARK_PYTHON, "python", Map.of("python_file", "/Shared/a.py")),
                        TaskSettings.of(
                                TaskKind.PYTHON_WHEEL, "wheel", Map.of("package_name", "bir", "entry_point", "main")),
                        TaskSettings.of(
                                TaskKind.SQL,
                                "sql",
                                Map.of("warehouse_id", "local-warehouse", "query", Map.of("query_id", "q"))),
                        TaskSettings.of(TaskKind.RUN_JOB, "run", Map.of("job_id", 102), "sql"),
                        TaskSettings.of(
                                TaskKind.CONDITION, "if", Map.of("op", "EQUAL_TO", "left", "1", "right", "1"))))));
        var tasks = answer(jobs.job(id)).settings().tasks();
        assertThat(tasks)
                .extracting(TaskSettings::kind)
                .containsExactly(
                        TaskKind.SPARK_PYTHON,
                        TaskKind.PYTHON_WHEEL,
                        TaskKind.SQL,
                        TaskKind.RUN_JOB,
                        TaskKind.CONDITION);
        assertThat(tasks.get(3).others()).containsEntry("run_job_task", Map.of("job_id", 102));
        assertThat(answer(jobs.job(101)).settings().tasks())
                .extracting(TaskSettings::kind)
                .containsOnly(TaskKind.NOTEBOOK);
        var fileless = JobSettings.of("No file", List.of(TaskSettings.of(TaskKind.SPARK_PYTHON, "a", Map.of())));
        assertThatThrownBy(() -> answer(jobs.create(fileless)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("Missing required field: python_file");
    }

    @Test
    void whatWeDoNotKnowOutlivesAChange() {
        var id = foreign();
        var before = settings(id);
        answer(jobs.update(new UpdateJob(id, JobSettings.named("Renamed"), null)));
        var paused = new Schedule("0 0 5 * * ?", "Asia/Manila", "PAUSED");
        answer(jobs.update(new UpdateJob(id, JobSettings.of(paused), null)));
        var after = settings(id);
        assertThat(after.remove("name")).isEqualTo("Renamed");
        assertThat(after.remove("schedule")).isNotNull();
        before.remove("name");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void tasksThatWereReadAreSentBackWhole() {
        var id = foreign();
        var before = settings(id);
        var tasks = answer(jobs.job(id)).settings().tasks();
        assertThat(tasks).extracting(TaskSettings::kind).containsExactly(TaskKind.UNKNOWN, TaskKind.NOTEBOOK);
        answer(jobs.update(new UpdateJob(id, JobSettings.of("Foreign", tasks), null)));
        assertThat(settings(id)).isEqualTo(before);
    }

    private static long foreign() {
        return ((Number) Wire.post("/api/2.2/jobs/create", FOREIGN).get("job_id")).longValue();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> settings(long id) {
        return (Map<String, Object>) Wire.get("/api/2.2/jobs/get?job_id=" + id).get("settings");
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
