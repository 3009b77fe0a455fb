package dev.talaan.databricks.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Statements that succeed and bring nothing.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class NoResultTest {

    @Inject
    Statements statements;

    @BeforeEach
    void fresh() {
        Databricks.reset();
        Databricks.pace(Map.of("statementMillis", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE main.default.made (a INT)",
                "ALTER TABLE gold.default.bir_monthly ADD COLUMN x INT",
                "GRANT SELECT ON TABLE gold.default.bir_monthly TO auditors",
                "ALTER CATALOG silver OWNER TO finance"
            })
    void whatOnlyDoesSomethingBringsNoRows(String statement) {
        var rows = answer(statements.change(Query.of(statement)));
        assertThat(rows.size()).isZero();
        assertThat(rows.truncated()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"result\":{}",
                ",\"result\":null,\"manifest\":null",
                ",\"result\":{\"data_array\":[]}",
                ",\"manifest\":{\"total_row_count\":0}"
            })
    void aChangeNeedNotDescribeAResult(String rest) {
        succeeds(rest);
        assertThat(answer(statements.change(Query.of("CREATE SCHEMA main.mine")))
                        .size())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"result\":{\"data_array\":[[\"1\"]]}",
                ",\"result\":{\"next_chunk_index\":1}",
                ",\"result\":{\"external_links\":[{\"chunk_index\":0}]}"
            })
    void rowsThatNobodyDescribesAreUnreadable(String rest) {
        succeeds(rest);
        assertThatThrownBy(() -> answer(statements.change(Query.of("DELETE FROM main.default.x"))))
                .isInstanceOf(Unreadable.class)
                .hasMessage("a result without its columns");
    }

    @Test
    void aQueryAlwaysDescribesItsResult() {
        succeeds("");
        var query = Query.of("SELECT 1");
        assertThatThrownBy(() -> answer(statements.query(query))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> answer(statements.rows(query))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> answer(statements.csv(query))).isInstanceOf(Unreadable.class);
    }

    private static void succeeds(String rest) {
        Databricks.fault(Map.of(
                "path",
                "/api/2.0/sql/statements",
                "kind",
                "BODY",
                "body",
                "{\"statement_id\":\"s\",\"status\":{\"state\":\"SUCCEEDED\"}" + rest + "}"));
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
