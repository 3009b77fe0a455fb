package dev.talaan.databricks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.jobs.Job;
import dev.talaan.databricks.jobs.Jobs;
import dev.talaan.databricks.jobs.JobsApi;
import dev.talaan.databricks.jobs.Outcome;
import dev.talaan.databricks.jobs.Run;
import dev.talaan.databricks.jobs.RunsApi;
import dev.talaan.databricks.jobs.Task;
import dev.talaan.databricks.serving.Serving;
import dev.talaan.databricks.serving.ServingApi;
import dev.talaan.databricks.transport.Paging;
import dev.talaan.databricks.unitycatalog.Table;
import dev.talaan.databricks.unitycatalog.TablesApi;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every operation but those of SQL, over HTTP.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class OperationsTest {

    private static final long PIPELINE = 101;
    private static final Map<String, BigDecimal> FEATURES = Map.of(
            "prev_month_wht", new BigDecimal("1092400.50"),
            "prev_year_wht", new BigDecimal("980000"),
            "rolling_avg_3m", new BigDecimal("1100000"),
            "rolling_avg_12m", new BigDecimal("1050000"),
            "transaction_velocity", new BigDecimal("41"),
            "unique_vendors", new BigDecimal("12"));

    @Inject
    Jobs jobs;

    @Inject
    Serving serving;

    @Inject
    @RestClient
    JobsApi jobsApi;

    @Inject
    @RestClient
    RunsApi runs;

    @Inject
    @RestClient
    ServingApi servingApi;

    @Inject
    @RestClient
    TablesApi tables;

    @BeforeEach
    void fresh() {
        Databricks.reset();
    }

    @Test
    void jobsAreListedPageByPageAndLookedAt() {
        Databricks.pace(Map.of("pageSize", 1));
        var found = answer(Paging.walk(token -> jobsApi.list(null, token))
                .map(Job::name)
                .collect()
                .asList());
        assertThat(found).containsExactly("Vendor Master Sync", "BIR Month-End ETL");
        assertThat(answer(jobsApi.get(PIPELINE, null)).settings().name()).isEqualTo("BIR Month-End ETL");
        assertThat(answer(jobs.named("BIR Month-End ETL")).jobId()).isEqualTo(PIPELINE);
        assertThatThrownBy(() -> answer(jobs.named("No Such Job")))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("No Such Job");
        assertThatThrownBy(() -> answer(jobsApi.get(9, null))).isInstanceOf(NotFound.class);
    }

    @Test
    void runsComeNewestFirstWithAllTheirTasks() {
        Databricks.pace(Map.of("pageSize", 3));
        var since = Instant.parse("2026-06-01T00:00:00Z");
        var found = answer(jobs.runsSince(PIPELINE, since).collect().asList());
        assertThat(found)
                .hasSizeGreaterThan(3)
                .isSortedAccordingTo((a, b) -> Long.compare(b.startTime(), a.startTime()));
        var run = answer(jobs.run(found.getFirst().runId()));
        assertThat(run.tasks())
                .extracting(Task::taskKey)
                .containsExactly("bronze_ingestion", "silver_cleaning", "gold_aggregation", "feature_refresh");
        assertThat(run.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThatThrownBy(() -> answer(runs.get(9, null))).isInstanceOf(NotFound.class);
        assertThat(answer(runs.list(PIPELINE, 24, null, null, null, null, null, null, null))
                        .runs())
                .extracting(Run::jobId)
                .containsOnly(PIPELINE);
    }

    @Test
    void modelsAreLookedAtAndAsked() {
        assertThat(answer(servingApi.get("bir-tax-forecaster")).state().ready()).isEqualTo("READY");
        assertThat(answer(serving.predict("bir-tax-forecaster", List.of(FEATURES, FEATURES))))
                .hasSize(2)
                .allSatisfy(amount -> assertThat(amount).isPositive());
        assertThatThrownBy(() -> answer(serving.predict("no-such-model", List.of(FEATURES))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void tablesAreDescribed() {
        var table = answer(tables.get("gold.default.bir_monthly"));
        assertThat(table.columns())
                .extracting(Table.Column::name)
                .containsExactly("agency", "year", "month", "withholding_tax", "income_tax", "vat");
        assertThatThrownBy(() -> answer(tables.get("gold.default.none"))).isInstanceOf(NotFound.class);
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
