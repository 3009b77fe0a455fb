package dev.talaan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.databricks.sdk.service.sql.ColumnInfo;
import com.databricks.sdk.service.sql.ColumnInfoTypeName;
import com.databricks.sdk.service.sql.ExecuteStatementRequest;
import com.databricks.sdk.service.sql.StatementParameterListItem;
import com.databricks.sdk.service.sql.StatementResponse;
import com.databricks.sdk.service.sql.StatementState;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlContractTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @Test
    void answersInlineWithTypesAndText() {
        var response = execute(
                "SELECT agency, year, withholding_tax, DATE '2026-10-31' AS day, TIMESTAMP '2026-10-31 18:05:00' AS at, "
                        + "true AS yes, count(*) OVER () AS n, 1.5e0 AS d, null AS nothing "
                        + "FROM gold.default.bir_monthly WHERE year = 2026 AND month = 10 ORDER BY agency LIMIT 1");

        assertThat(response.getStatus().getState()).isEqualTo(StatementState.SUCCEEDED);
        assertThat(response.getManifest().getSchema().getColumns())
                .extracting(ColumnInfo::getTypeText)
                .containsExactly(
                        "STRING", "INT", "DECIMAL(18,2)", "DATE", "TIMESTAMP", "BOOLEAN", "BIGINT", "DOUBLE", "VOID");
        var money = response.getManifest().getSchema().getColumns().stream()
                .toList()
                .get(2);
        assertThat(money.getTypeName()).isEqualTo(ColumnInfoTypeName.DECIMAL);
        assertThat(money.getTypePrecision()).isEqualTo(18);
        assertThat(money.getTypeScale()).isEqualTo(2);
        assertThat(money.getPosition()).isEqualTo(2);
        assertThat(rows(response).getFirst())
                .containsExactly(
                        "BOM", "2026", "634803.45", "2026-10-31", "2026-10-31T18:05:00.000Z", "true", "8", "1.5", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gold.default.bir_monthly",
                "gold.bir_monthly",
                "main.gold.bir_monthly",
                "`gold`.`default`.`bir_monthly`",
                "GOLD.Default.BIR_monthly",
                "gold . default /* the */ . bir_monthly"
            })
    void readsTheTableByEveryNameThatItHas(String name) {
        assertThat(rows(execute("SELECT count(*) FROM " + name + " AS t WHERE t.agency = 'RIM'")))
                .containsExactly(List.of("36"));
    }

    @Test
    void readsShorterNamesInTheStatementsCatalogAndSchema() {
        var request =
                request("SELECT count(*) FROM bir_monthly").setCatalog("gold").setSchema("default");
        assertThat(rows(execute(request))).containsExactly(List.of("288"));
    }

    @Test
    void bindsNamedParametersByTheirTypesButNotInTextAndComments() {
        var request = request("""
                        SELECT ':year', "it's" AS said, /* :nothing */ count(*), CAST(:amount AS DECIMAL(18,2)) + 1,
                            :day::STRING, :none IS NULL -- :neither
                        FROM gold.default.bir_monthly WHERE year = :year AND agency = :agency LIMIT :most""")
                .setParameters(List.of(
                        parameter("year", "INT", "2026"),
                        parameter("agency", "STRING", "R'IM").setValue("RIM"),
                        parameter("amount", "DECIMAL(18,2)", "12.34"),
                        parameter("day", "DATE", "2026-10-31"),
                        parameter("none", "STRING", null),
                        parameter("most", "INT", "5")));
        assertThat(rows(execute(request)))
                .containsExactly(List.of(":year", "it's", "10", "13.34", "2026-10-31", "true"));
    }

    @Test
    void tellsAnUnboundParameter() {
        var error = failed(execute("SELECT :year"));
        assertThat(error)
                .startsWith("[UNBOUND_SQL_PARAMETER] Found the unbound parameter: year.")
                .endsWith("SQLSTATE: 42P02; line 1 pos 7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SELECT * FROM gold.default.nothing | [TABLE_OR_VIEW_NOT_FOUND] The table or view `gold`.`default`.`nothing` | 42P01
                    SELECT * FROM gold.nothing | [TABLE_OR_VIEW_NOT_FOUND] The table or view `main`.`gold`.`nothing` | 42P01
                    SELECT * FROM memory.gold.bir_monthly | [TABLE_OR_VIEW_NOT_FOUND] | 42P01
                    SELECT * FROM nowhere.to.be | [TABLE_OR_VIEW_NOT_FOUND] The table or view `nowhere`.`to`.`be` | 42P01
                    SELECT vat2 FROM gold.default.bir_monthly | [UNRESOLVED_COLUMN.WITH_SUGGESTION] A column, variable, or function parameter with name `vat2` | 42703
                    SELECT t.vat2 FROM gold.default.bir_monthly t | [UNRESOLVED_COLUMN.WITH_SUGGESTION] A column, variable, or function parameter with name `t`.`vat2` | 42703
                    SELEC 1 | [PARSE_SYNTAX_ERROR] Syntax error at or near 'SELEC'. | 42601
                    SELECT 1; DROP TABLE gold.default.bir_monthly | [PARSE_SYNTAX_ERROR] Syntax error at or near 'DROP'. | 42601
                    SELECT 1 + | [PARSE_SYNTAX_ERROR] Syntax error at or near '+'. SQLSTATE: 42601 (line 1, pos 9) | 42601
                    SELECT 'open | [PARSE_SYNTAX_ERROR] Syntax error at or near end of input. | 42601
                    SELECT nosuch(1) | [UNRESOLVED_ROUTINE] Cannot resolve routine `nosuch` | 42883
                    SELECT CAST('x' AS INT) | [CAST_INVALID_INPUT] The value 'x' of the type "STRING" cannot be cast to "INT" | 22018
                    """)
    void failsInDatabricksWords(String statement, String message, String state) {
        var response = execute(statement);
        assertThat(failed(response)).startsWith(message).contains("SQLSTATE: " + state);
        assertThat(response.getStatus().getSqlState()).isEqualTo(state);
        assertThat(response.getStatus().getError().getErrorCode().name()).isEqualTo("BAD_REQUEST");
        assertThat(response.getResult()).isNull();
    }

    @Test
    void reachesNoFile() {
        var reading = new JsonObject().put("statement", "SELECT * FROM read_text('/etc/hostname')");
        assertThat(failed(execute(reading.getString("statement")))).contains("Could not resolve `read_text`");
        assertThat(workspace
                        .send("POST", "/_sandbox/sql", reading.encode(), null)
                        .body())
                .as("not even for the owner of everything")
                .contains("disabled by configuration");
        assertThat(failed(execute("SET enable_external_access = true"))).contains("configuration has been locked");
    }

    @Test
    void describesItselfInTheInformationSchema() {
        var columns = execute("SELECT column_name, full_data_type FROM gold.information_schema.columns "
                + "WHERE table_name = 'bir_monthly' ORDER BY ordinal_position");
        assertThat(rows(columns))
                .containsExactly(
                        List.of("agency", "string"),
                        List.of("year", "int"),
                        List.of("month", "int"),
                        List.of("withholding_tax", "decimal(18,2)"),
                        List.of("income_tax", "decimal(18,2)"),
                        List.of("vat", "decimal(18,2)"));
        assertThat(rows(execute("SHOW CATALOGS")))
                .extracting(List::getFirst)
                .containsExactly("bronze", "gold", "main", "silver");
        assertThat(rows(execute("SHOW TABLES IN gold.default")))
                .extracting(row -> row.get(1))
                .containsExactly("bir_monthly", "bir_transactions");
    }

    @Test
    void tellsTheSandboxsTimeAndNotTheMachines() {
        assertThat(rows(execute("SELECT current_date(), current_date")))
                .containsExactly(List.of("2026-11-05", "2026-11-05"));
    }

    @Test
    void cutsAtTheRowLimitAndSaysSo() {
        var response = execute(request("SELECT * FROM gold.default.bir_monthly").setRowLimit(10L));
        assertThat(response.getManifest().getTotalRowCount()).isEqualTo(10);
        assertThat(response.getManifest().getTruncated()).isTrue();
        assertThat(execute(request("SELECT 1").setByteLimit(1L)).getManifest().getTruncated())
                .isTrue();
        assertThat(execute("SELECT 1").getManifest().getTruncated()).isFalse();
    }

    @Test
    void countsTheRowsThatItChanges() {
        var response = execute("DELETE FROM gold.default.bir_monthly WHERE year = 2026 AND month = 10");
        assertThat(response.getManifest().getSchema().getColumns())
                .extracting(ColumnInfo::getName)
                .containsExactly("num_affected_rows");
        assertThat(rows(response)).containsExactly(List.of("8"));
    }

    @Test
    void givesAnEmptyResultWithoutAChunk() {
        var response = execute("SELECT * FROM gold.default.bir_monthly WHERE year = 1999");
        assertThat(response.getStatus().getState()).isEqualTo(StatementState.SUCCEEDED);
        assertThat(response.getManifest().getTotalChunkCount()).isZero();
        assertThat(response.getResult().getDataArray()).isNull();
    }

    private static StatementParameterListItem parameter(String name, String type, String value) {
        return new StatementParameterListItem().setName(name).setType(type).setValue(value);
    }

    private static String failed(StatementResponse response) {
        assertThat(response.getStatus().getState()).isEqualTo(StatementState.FAILED);
        return response.getStatus().getError().getMessage();
    }

    private static List<? extends Collection<String>> list(StatementResponse response) {
        return List.copyOf(response.getResult().getDataArray());
    }

    static List<List<String>> rows(StatementResponse response) {
        assertThat(response.getStatus().getState())
                .as("%s", response.getStatus().getError())
                .isEqualTo(StatementState.SUCCEEDED);
        return list(response).stream()
                .map(row -> (List<String>) new java.util.ArrayList<>(row))
                .toList();
    }

    static ExecuteStatementRequest request(String statement) {
        return new ExecuteStatementRequest().setWarehouseId("local-warehouse").setStatement(statement);
    }

    private static StatementResponse execute(String statement) {
        return execute(request(statement));
    }

    private static StatementResponse execute(ExecuteStatementRequest request) {
        return workspace.client().statementExecution().executeStatement(request);
    }
}
