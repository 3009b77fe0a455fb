package dev.talaan.databricks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.talaan.databricks.DatabricksError.InvalidRequest;
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
import dev.talaan.databricks.sql.ExecuteStatement;
import dev.talaan.databricks.sql.Query;
import dev.talaan.databricks.sql.Row;
import dev.talaan.databricks.sql.StatementAnswer.State;
import dev.talaan.databricks.sql.StatementParameter;
import dev.talaan.databricks.sql.Statements;
import dev.talaan.databricks.sql.StatementsApi;
import dev.talaan.databricks.sql.Warehouse;
import dev.talaan.databricks.sql.WarehousesApi;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every operation, over HTTP.
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
    Statements statements;

    @Inject
    Jobs jobs;

    @Inject
    Serving serving;

    @Inject
    @RestClient
    StatementsApi statementsApi;

    @Inject
    @RestClient
    WarehousesApi warehouses;

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
    void cellsKeepTheirTypes() {
        var row = only("""
                SELECT CAST('1284310.55' AS DECIMAL(18, 2)) AS amount, CAST(7 AS INT) AS n, CAST(7000000000 AS BIGINT) AS big,
                       DATE '2026-10-31' AS day, TIMESTAMP '2026-10-31 16:00:00' AS at, CAST(NULL AS DECIMAL(18, 2)) AS nothing
                """);
        assertThat(row.money("amount")).isEqualTo("1284310.55");
        assertThat(row.integer("n")).isEqualTo(7);
        assertThat(row.bigint("big")).isEqualTo(7_000_000_000L);
        assertThat(row.date("day")).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(row.instant("at")).isEqualTo(Instant.parse("2026-10-31T16:00:00Z"));
        assertThat(row.money("nothing")).isNull();
    }

    @Test
    void aParametersValueIsNeverPartOfTheStatement() {
        var attempt = "RIM' OR '1'='1'; DROP TABLE gold.default.bir_monthly --";
        var row = only(
                "SELECT :a AS a, :n AS n, :d AS d",
                StatementParameter.of("a", attempt),
                StatementParameter.of("n", 10),
                StatementParameter.of("d", LocalDate.of(2026, 10, 31)));
        assertThat(row.text("a")).isEqualTo(attempt);
        assertThat(row.integer("n")).isEqualTo(10);
        assertThat(row.date("d")).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(count("agency = :agency", StatementParameter.of("agency", attempt)))
                .isZero();
        assertThat(count("agency = :agency", StatementParameter.of("agency", "RIM")))
                .isPositive();
    }

    @Test
    void aResultInManyChunksIsWholeAndInOrder() {
        Databricks.pace(Map.of("chunkRows", 7));
        var rows = answer(statements.query(Query.of("SELECT * FROM range(100) AS t(id) ORDER BY id")));
        assertThat(rows.stream().map(row -> row.integer("id")).toList())
                .hasSize(100)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Databricks.requests()).hasSize(15);
    }

    @Test
    void anEmptyResultHasColumnsAndNoRows() {
        var rows = answer(statements.query(Query.of("SELECT agency FROM gold.default.bir_monthly WHERE 1 = 0")));
        assertThat(rows.size()).isZero();
        assertThat(rows.has("agency")).isTrue();
    }

    @Test
    void aFailedStatementIsAMistakeWithItsReason() {
        assertThatThrownBy(() -> only("SELECT nothing FROM gold.default.bir_monthly"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("`nothing` cannot be resolved");
        assertThatThrownBy(() -> only("SELECT 1 FROM gold.default.no_such_table"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aStatementIsStartedLookedAtAndCancelled() {
        Databricks.pace(Map.of("statementMillis", 600_000));
        var started = answer(statementsApi.execute(statement("0s")));
        assertThat(started.status().state()).isIn(State.PENDING, State.RUNNING);
        answer(statementsApi.cancel(started.statementId()));
        await().untilAsserted(() -> assertThat(answer(statementsApi.get(started.statementId()))
                        .status()
                        .state())
                .isEqualTo(State.CANCELED));
    }

    @Test
    void warehousesAreListedPageByPageAndLookedAt() {
        Databricks.pace(Map.of("pageSize", 1));
        var names = answer(
                Paging.walk(warehouses::list).map(Warehouse::name).collect().asList());
        assertThat(names).containsExactly("Shared SQL", "Month-end SQL");
        assertThat(Databricks.requests()).hasSize(2);
        assertThat(answer(warehouses.get("local-warehouse")).state()).isEqualTo("RUNNING");
        assertThatThrownBy(() -> answer(warehouses.get("none"))).isInstanceOf(NotFound.class);
    }

    @Test
    void jobsAreListedPageByPageAndLookedAt() {
        Databricks.pace(Map.of("pageSize", 1));
        var found = answer(Paging.walk(token -> jobsApi.list(null, token))
                .map(Job::settings)
                .map(Job.Settings::name)
                .collect()
                .asList());
        assertThat(found).containsExactly("Vendor Master Sync", "BIR Month-End ETL");
        assertThat(answer(jobsApi.get(PIPELINE)).settings().name()).isEqualTo("BIR Month-End ETL");
        assertThat(answer(jobs.named("BIR Month-End ETL")).jobId()).isEqualTo(PIPELINE);
        assertThatThrownBy(() -> answer(jobs.named("No Such Job")))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("No Such Job");
        assertThatThrownBy(() -> answer(jobsApi.get(9))).isInstanceOf(NotFound.class);
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
        assertThat(answer(runs.list(PIPELINE, 24, null, null)).runs())
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

    private int count(String where, StatementParameter parameter) {
        return only("SELECT count(*) AS n FROM gold.default.bir_monthly WHERE " + where, parameter)
                .integer("n");
    }

    private Row only(String text, StatementParameter... parameters) {
        return answer(statements.query(Query.of(text, parameters))).stream()
                .findFirst()
                .orElseThrow();
    }

    private static ExecuteStatement statement(String wait) {
        return new ExecuteStatement("local-warehouse", "SELECT 1", List.of(), wait, "CONTINUE", "INLINE", "JSON_ARRAY");
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
