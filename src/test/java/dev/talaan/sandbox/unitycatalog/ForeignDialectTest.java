package dev.talaan.sandbox.unitycatalog;

import static dev.talaan.sandbox.unitycatalog.Callers.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.sandbox.LocalWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What only the engine understands leads around no privilege.
class ForeignDialectTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    query_table        | SELECT * FROM query_table('gold.default.bir_monthly')
                    query_table        | SELECT * FROM query_table(['gold.default.bir_monthly'])
                    QUERY_table        | SELECT * FROM system.main . QUERY_table ('gold.default.bir_monthly')
                    query_table        | SELECT * FROM `query_table`('gold.default.bir_monthly')
                    query_table        | CALL query_table('gold.default.bir_monthly')
                    query              | SELECT * FROM query('SELECT * FROM gold.default.bir_monthly')
                    query              | SELECT (SELECT max(vat) FROM query('SELECT * FROM gold.default.bir_monthly'))
                    query              | CREATE TABLE main.default.mine AS SELECT * FROM query('SELECT 1')
                    json_execute_serialized_sql | SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT * FROM gold.default.bir_monthly'))
                    histogram          | SELECT * FROM histogram('gold.default.bir_monthly', vat)
                    histogram_values   | SELECT * FROM histogram_values('gold.default.bir_monthly', vat)
                    duckdb_table_sample | SELECT * FROM duckdb_table_sample('gold.default.bir_monthly')
                    pragma_table_info  | SELECT * FROM pragma_table_info('gold.default.bir_monthly')
                    pragma_storage_info | SELECT * FROM pragma_storage_info('gold.default.bir_monthly')
                    pragma_show        | SELECT * FROM pragma_show('gold.default.bir_monthly')
                    read_duckdb        | SELECT * FROM read_duckdb('gold', table_name = 'bir_monthly')
                    read_text          | SELECT * FROM read_text('/etc/hostname')
                    duckdb_columns     | SELECT * FROM duckdb_columns()
                    """)
    void functionsThatNameATableInATextAreUnknown(String function, String statement) {
        assertThat(sql(as(workspace, GUEST), statement))
                .startsWith("[UNRESOLVABLE_TABLE_VALUED_FUNCTION] Could not resolve `" + function
                        + "` to a table-valued function.")
                .contains("SQLSTATE: 42883; line 1 pos ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM 'bir_monthly'",
                "SELECT * FROM \"bir_monthly\"",
                "SELECT * FROM (VALUES (1)) AS x, 'bir_monthly' AS y",
                "SELECT * FROM '/etc/hostname'",
                "FROM 'bir_monthly'",
                "SUMMARIZE 'bir_monthly'",
                "PIVOT 'bir_monthly' ON agency",
                "PRAGMA table_info('bir_monthly')",
                "EXPORT DATABASE '/tmp/none'",
                "ATTACH ':memory:' AS mine"
            })
    void aTextIsNoTableAndOtherStatementsAreNone(String statement) {
        var session = "main.gold";
        workspace.sql("GRANT USE SCHEMA ON SCHEMA " + session + " TO `guest@example.ph`");
        assertThat(Callers.sql(as(workspace, GUEST), statement, "main", "gold")).startsWith("[PARSE_SYNTAX_ERROR]");
    }

    @Test
    void textsStayTextsAndDatabricksOwnFunctionsWork() {
        assertThat(workspace.query(
                        "SELECT 'it''s', 'a\\\\b', \"x'y\", DATE '2026-10-31', 'Rim' LIKE 'R%', repeat('ab', 2)"))
                .containsExactly(java.util.List.of("it's", "a\\b", "x'y", "2026-10-31", "true", "abab"));
        assertThat(workspace.query("SELECT * FROM range(3)")).hasSize(3);
    }
}
