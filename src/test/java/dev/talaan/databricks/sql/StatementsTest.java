package dev.talaan.databricks.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Statements and their results, over HTTP.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class StatementsTest {

    @Inject
    Statements statements;

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

    private int count(String where, StatementParameter parameter) {
        return only("SELECT count(*) AS n FROM gold.default.bir_monthly WHERE " + where, parameter)
                .integer("n");
    }

    private Row only(String text, StatementParameter... parameters) {
        return answer(statements.query(Query.of(text, parameters))).stream()
                .findFirst()
                .orElseThrow();
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
