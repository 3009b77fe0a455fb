package dev.talaan.databricks.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.Unavailable;
import dev.talaan.databricks.jobs.JobSettings.Schedule;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Jobs as they are set up and changed, over HTTP.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class JobsTest {

    private static final long PIPELINE = 101;
    private static final Instant NOW = Instant.parse("2026-11-05T01:00:00Z");

    @Inject
    Jobs jobs;

    @BeforeEach
    void fresh() {
        Databricks.resetTo(NOW);
    }

    @Test
    void jobsAreListedPageByPage() {
        Databricks.forgetRequests();
        Databricks.pace(Map.of("pageSize", 1));
        assertThat(answer(jobs.list().collect().asList()))
                .extracting(Job::name)
                .containsExactly("Vendor Master Sync", "BIR Month-End ETL");
        assertThat(Databricks.requests()).hasSize(2);
    }

    @Test
    void aJobHasAllOfItsTasks() {
        Databricks.pace(Map.of("pageSize", 3));
        var job = answer(jobs.job(PIPELINE));
        assertThat(job.settings().tasks())
                .extracting(TaskSettings::taskKey)
                .containsExactly("bronze_ingestion", "silver_cleaning", "gold_aggregation", "feature_refresh");
        assertThat(job.settings().schedule().quartzCronExpression()).isEqualTo("0 0 2 1 * ?");
        assertThat(job.settings().parameters().getFirst()).isEqualTo(new JobSettings.Parameter("month", ""));
        var gold = job.settings().tasks().get(2);
        assertThat(gold.maxRetries()).isEqualTo(1);
        assertThat(gold.dependsOn()).containsExactly(new TaskSettings.Dependency("silver_cleaning", null));
        assertThat(gold.notebookTask().notebookPath()).isEqualTo("/Repos/finance/bir-month-end/gold_aggregation");
        assertThatThrownBy(() -> answer(jobs.job(9)))
                .isInstanceOf(NotFound.class)
                .hasMessage("Job 9 does not exist.");
    }

    @Test
    void aJobIsSetUp() {
        var id = answer(jobs.create(listing("/Shared/bir/")));
        var job = answer(jobs.job(id));
        assertThat(job.name()).isEqualTo("VAT relief listing");
        assertThat(job.creatorUserName()).isEqualTo("talaan-portal");
        assertThat(job.createdTime()).isGreaterThanOrEqualTo(NOW.toEpochMilli());
        assertThat(job.settings().tasks()).extracting(TaskSettings::taskKey).containsExactly("collect", "file");
        var around =
                List.of(TaskSettings.notebook("a", "/Shared/a", "b"), TaskSettings.notebook("b", "/Shared/b", "a"));
        assertThatThrownBy(() -> answer(jobs.create(JobSettings.of("round and round", around))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("Invalid dependency graph, tasks 'a', 'b' depend on each other.");
        assertThat(answer(jobs.list().collect().asList())).hasSize(3);
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        var id = answer(jobs.create(listing("/Shared/bir/")));
        var daily = new Schedule("0 0 10 * * ?", "Asia/Manila", "UNPAUSED");
        answer(jobs.update(new UpdateJob(id, JobSettings.of(daily), null)));
        assertThat(answer(jobs.job(id)).settings().schedule()).isEqualTo(daily);
        assertThat(answer(jobs.job(id)).name()).isEqualTo("VAT relief listing");
        Databricks.advance(Duration.ofMinutes(90));
        assertThat(answer(jobs.runsSince(id, NOW).collect().asList()))
                .singleElement()
                .satisfies(run -> assertThat(run.trigger()).isEqualTo("PERIODIC"));

        answer(jobs.update(new UpdateJob(id, null, List.of("schedule", "tasks/file"))));
        assertThat(answer(jobs.job(id)).settings().schedule()).isNull();
        assertThat(answer(jobs.job(id)).settings().tasks()).hasSize(1);
        var never = new Schedule("0 0 10 * * *", "Asia/Manila", null);
        assertThatThrownBy(() -> answer(jobs.update(new UpdateJob(id, JobSettings.of(never), null))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageStartingWith("Invalid quartz_cron_expression: 0 0 10 * * *.");
        assertThatThrownBy(() -> answer(jobs.update(new UpdateJob(9, null, List.of("schedule")))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aDeletedJobIsGone() {
        var id = answer(jobs.create(listing("/Shared/bir/")));
        answer(jobs.delete(id));
        assertThatThrownBy(() -> answer(jobs.job(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(jobs.delete(id)))
                .isInstanceOf(NotFound.class)
                .hasMessage("Job " + id + " does not exist.");
    }

    @Test
    void whenTheAnswerGotLostNobodyKnowsWhetherAJobIsDeleted() {
        var id = answer(jobs.create(listing("/Shared/bir/")));
        Databricks.fault(Map.of("path", "/api/2.2/jobs/delete", "kind", "RESET_AFTER", "count", 1));
        assertThatThrownBy(() -> answer(jobs.delete(id)))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        error -> assertThat(error.nothingHappened()).isFalse());
        assertThat(Databricks.requests().stream().filter("/api/2.2/jobs/delete"::equals))
                .hasSize(1);
        assertThatThrownBy(() -> answer(jobs.job(id))).isInstanceOf(NotFound.class);
    }

    @Test
    void aRunIsRepairedAndRepairedAgain() {
        var id = answer(jobs.create(listing("/Users/nobody/")));
        var run = Databricks.runNow(id);
        assertThatThrownBy(() -> answer(jobs.repair(RepairRun.ofFailed(run, null))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("still in progress");
        Databricks.advance(Duration.ofMinutes(1));
        assertThat(answer(jobs.run(run)).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(answer(jobs.repairs(run))).isEmpty();

        var first = answer(jobs.repair(RepairRun.ofFailed(run, null)));
        Databricks.advance(Duration.ofMinutes(1));
        assertThatThrownBy(() -> answer(jobs.repair(RepairRun.ofFailed(run, null))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("latest repair ID needs to be provided");

        answer(jobs.update(new UpdateJob(id, listing("/Shared/bir/"), null)));
        var second = answer(jobs.repair(RepairRun.ofTasks(run, List.of("collect"), true, first)));
        Databricks.advance(Duration.ofMinutes(1));
        var repaired = answer(jobs.run(run));
        assertThat(repaired.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(repaired.tasks()).extracting(Task::attemptNumber).containsExactly(2, 2);
        assertThat(answer(jobs.repairs(run))).extracting(Repair::type).containsExactly("ORIGINAL", "REPAIR", "REPAIR");
        assertThat(answer(jobs.repairs(run))).extracting(Repair::id).containsExactly(0L, first, second);
        assertThat(answer(jobs.repairs(run)))
                .extracting(Repair::outcome)
                .containsExactly(Outcome.FAILED, Outcome.FAILED, Outcome.SUCCEEDED);
        assertThatThrownBy(() -> answer(jobs.repair(RepairRun.ofFailed(9, null))))
                .isInstanceOf(NotFound.class);
    }

    private static JobSettings listing(String folder) {
        return JobSettings.of(
                "VAT relief listing",
                List.of(
                        TaskSettings.notebook("collect", folder + "withholding_check"),
                        TaskSettings.notebook("file", folder + "late_filings", "collect")));
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
