package dev.talaan.databricks.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.sql.StatementAnswer.State;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a statement carries beside its text, and how it is started, watched and stopped by hand.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class AskingTest {

    private static final String STATEMENTS = "/api/2.0/sql/statements";

    @Inject
    Statements statements;

    @BeforeEach
    void fresh() {
        Databricks.reset();
    }

    @Test
    void parametersOfEveryTypeArriveAsTheyAre() {
        var at = Instant.parse("2026-10-31T16:00:00.125Z");
        var row = answer(statements.query(Query.of(
                        "SELECT :big AS big, :money AS money, :yes AS yes, :at AS at, :half AS half, :none IS NULL AS none",
                        StatementParameter.of("big", 7_000_000_000L),
                        StatementParameter.of("money", new BigDecimal("-1284310.55")),
                        StatementParameter.of("yes", true),
                        StatementParameter.of("at", at),
                        StatementParameter.of("half", 0.5),
                        StatementParameter.of("none", null, SqlType.of("decimal(18, 2)")))))
                .stream()
                .findFirst()
                .orElseThrow();
        assertThat(row.bigint("big")).isEqualTo(7_000_000_000L);
        assertThat(row.money("money")).isEqualTo("-1284310.55");
        assertThat(row.text("yes")).isEqualTo("true");
        assertThat(row.instant("at")).isEqualTo(at);
        assertThat(row.decimal("half")).isEqualTo("0.5");
        assertThat(row.text("none")).isEqualTo("true");
        assertThat(StatementParameter.of("tiny", new BigDecimal("0.001")).type())
                .isEqualTo("DECIMAL(3,3)");
        assertThat(StatementParameter.of("round", new BigDecimal("1E+3")).value())
                .isEqualTo("1000");
    }

    @Test
    void aValueThatIsNotOfItsTypeIsRefused() {
        var query = Query.of("SELECT :d AS d", new StatementParameter("d", "31/10/2026", "DATE"));
        assertThatThrownBy(() -> answer(statements.query(query)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("cannot be cast to \"DATE\"");
    }

    @Test
    void namesAreReadAtHomeAndTagsAreKept() {
        var query = Query.of("SELECT count(*) AS n FROM bir_monthly")
                .in("gold", "default")
                .tagged("talaan_change", "C-7");
        assertThat(only(statements.query(query)).integer("n")).isEqualTo(288);
        var history = Databricks.history();
        assertThat(history.getFirst().get("query_text")).isEqualTo(query.text());
        assertThat(history.getFirst().get("query_tags")).hasToString("[{key=talaan_change, value=C-7}]");
        assertThatThrownBy(() -> answer(statements.query(query.in("nowhere", "default"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> query.tagged(" ", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStatementIsStartedWatchedAndStopped() {
        Databricks.pace(Map.of("statementMillis", 600_000));
        var id = answer(statements.submit(Query.of("SELECT 1")));
        assertThat(answer(statements.state(id))).isIn(State.PENDING, State.RUNNING);
        answer(statements.cancel(id));
        answer(statements.cancel(id));
        await().until(() -> answer(statements.state(id)) == State.CANCELED);
        assertThatThrownBy(() -> answer(statements.cancel("none"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(statements.state("none"))).isInstanceOf(NotFound.class);
    }

    @Test
    void aChangeSaysHowManyRowsAndIsNotSentTwiceWhereItMayHaveHappened() {
        var delete = Query.of("DELETE FROM gold.default.bir_monthly WHERE year = :y", StatementParameter.of("y", 2026));
        Databricks.fault(Map.of("path", STATEMENTS, "method", "POST", "kind", "RESET_AFTER", "count", 1));
        assertThatThrownBy(() -> answer(statements.change(delete)))
                .matches(failure -> !((DatabricksError) failure).nothingHappened());
        assertThat(Databricks.requests()).hasSize(1);
        assertThat(only(statements.change(delete)).integer("num_affected_rows")).isZero();
    }

    @Test
    void theNextChunkIsTheOneThatTheServerLinks() {
        Databricks.pace(Map.of("chunkRows", 30));
        var rows = answer(statements.query(Query.of("SELECT * FROM range(100) AS t(id)")));
        assertThat(rows.size()).isEqualTo(100);
        assertThat(Databricks.queries()).contains("row_offset=30", "row_offset=60", "row_offset=90");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/api/2.0/sql/x",
                "//elsewhere.example/api/2.0/sql/x",
                "@elsewhere.example/api/2.0/sql/x",
                "/api/2.0/sql/../../2.1/jobs",
                "/api/2.1/jobs",
                "/api/2.0/sql/ x"
            })
    void aLinkThatLeadsElsewhereIsNotFollowed(String link) {
        var body = """
                {"statement_id":"s","status":{"state":"SUCCEEDED"},
                 "manifest":{"schema":{"columns":[{"name":"a"}]},"total_row_count":2},
                 "result":{"chunk_index":0,"data_array":[["1"]],"next_chunk_index":1,"next_chunk_internal_link":"%s"}}""";
        Databricks.fault(Map.of("path", STATEMENTS, "kind", "BODY", "body", body.formatted(link)));
        assertThatThrownBy(() -> answer(statements.query(Query.of("SELECT 1"))))
                .isInstanceOf(Unreadable.class)
                .hasMessage("a chunk that lies elsewhere");
        assertThat(Databricks.requests()).containsExactly(STATEMENTS);
    }

    @Test
    void aResultThatIsGoneIsNotFound() {
        var id = answer(statements.submit(Query.of("SELECT 1")));
        await().until(() -> answer(statements.state(id)) == State.SUCCEEDED);
        Databricks.advance(Duration.ofMinutes(61));
        assertThat(answer(statements.state(id))).isEqualTo(State.CLOSED);
    }

    private static Row only(Uni<Rows> asked) {
        return answer(asked).stream().findFirst().orElseThrow();
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
