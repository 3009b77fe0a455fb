package dev.talaan.sandbox.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.service.catalog.ColumnInfo;
import com.databricks.sdk.service.catalog.PrimaryKeyConstraint;
import com.databricks.sdk.service.sql.ExecuteStatementRequest;
import com.databricks.sdk.service.sql.StatementResponse;
import com.databricks.sdk.service.sql.StatementState;
import dev.talaan.sandbox.LocalWorkspace;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A feature table is a table with a primary key, which is written down and not enforced.
class FeatureTableContractTest {

    private static final String RATES = "gold.ml_features.vendor_rates";

    private static final String CREATE = """
            CREATE TABLE gold.ml_features.vendor_rates (
              vendor STRING COMMENT 'As in Odoo.', -- the key, with: ts
              known_at TIMESTAMP,
              rate DECIMAL(5, 2),
              CONSTRAINT vendor_rates_pk PRIMARY KEY (vendor, known_at TIMESERIES) NOT ENFORCED RELY
            ) USING DELTA COMMENT 'What was withheld.' TBLPROPERTIES ('owner' = 'features (bir)')
            """;

    private static final String MERGE = """
            MERGE INTO gold.ml_features.vendor_rates AS target
            USING (SELECT * FROM (VALUES (CAST(2.00 AS DECIMAL(5, 2)), 'V-1', TIMESTAMP '2026-10-01 00:00:00'),
                                         (CAST(3.00 AS DECIMAL(5, 2)), 'V-2', TIMESTAMP '2026-10-01 00:00:00'))
                   AS v(rate, vendor, known_at)) AS source
            ON target.vendor = source.vendor AND target.known_at = source.known_at
            WHEN MATCHED THEN UPDATE SET *
            WHEN NOT MATCHED THEN INSERT *;
            """;

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @Test
    void theForecastingFeaturesAreKeyedByAgencyYearAndMonth() {
        var key = key("gold.ml_features.bir_forecasting");
        assertThat(key.getName()).isEqualTo("bir_forecasting_pk");
        assertThat(key.getChildColumns()).containsExactly("agency", "year", "month");
        assertThat(key.getTimeseriesColumns()).isNull();
        assertThat(workspace.client().tables().get("gold.default.bir_monthly").getTableConstraints())
                .isNull();
        assertThat(workspace
                        .client()
                        .tables()
                        .list("gold", "ml_features")
                        .iterator()
                        .next()
                        .getTableConstraints())
                .as("a list tells no keys")
                .isNull();
    }

    @Test
    void aTableIsCreatedWithItsKeyAndItsComments() {
        succeeds(CREATE);
        var table = workspace.client().tables().get(RATES);
        assertThat(table.getComment()).isEqualTo("What was withheld.");
        assertThat(table.getColumns())
                .extracting(ColumnInfo::getName, ColumnInfo::getTypeText, ColumnInfo::getNullable)
                .containsExactly(
                        tuple("vendor", "string", false),
                        tuple("known_at", "timestamp", false),
                        tuple("rate", "decimal(5,2)", true));
        assertThat(table.getColumns().iterator().next().getComment()).isEqualTo("As in Odoo.");
        var key = key(RATES);
        assertThat(key.getName()).isEqualTo("vendor_rates_pk");
        assertThat(key.getChildColumns()).containsExactly("vendor", "known_at");
        assertThat(key.getTimeseriesColumns()).containsExactly("known_at");
        assertThat(fails(CREATE)).startsWith("[TABLE_OR_VIEW_ALREADY_EXISTS]");
        succeeds(CREATE.replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS").replace("TIMESERIES", ""));
        assertThat(key(RATES).getTimeseriesColumns()).containsExactly("known_at");
        succeeds("CREATE OR REPLACE TABLE gold.ml_features.vendor_rates (vendor STRING)");
        assertThat(workspace.client().tables().get(RATES).getTableConstraints()).isNull();
    }

    @Test
    void aKeyIsAddedAndDroppedLater() {
        succeeds("CREATE TABLE gold.ml_features.rates (vendor STRING, rate DOUBLE)");
        var add = "ALTER TABLE gold.ml_features.rates ADD CONSTRAINT rates_pk PRIMARY KEY (vendor)";
        assertThat(fails(add)).contains("its child column(s) `vendor` is nullable");
        succeeds("ALTER TABLE gold.ml_features.rates ALTER COLUMN vendor SET NOT NULL");
        succeeds(add);
        assertThat(key("gold.ml_features.rates").getChildColumns()).containsExactly("vendor");
        assertThat(fails(add)).contains("already has a primary key");
        succeeds("ALTER TABLE gold.ml_features.rates DROP PRIMARY KEY");
        assertThat(workspace.client().tables().get("gold.ml_features.rates").getTableConstraints())
                .isNull();
        assertThat(fails(add.replace("(vendor)", "(vendors)"))).startsWith("[UNRESOLVED_COLUMN");
        assertThat(fails(add.replace("ml_features.rates", "ml_features.none"))).startsWith("[TABLE_OR_VIEW_NOT_FOUND]");
    }

    @Test
    void equalKeysAreTakenAndNoneAtAllIsNot() {
        succeeds(CREATE);
        var insert = "INSERT INTO gold.ml_features.vendor_rates VALUES ('V-1', TIMESTAMP '2026-10-01 00:00:00', 1)";
        succeeds(insert);
        succeeds(insert);
        assertThat(workspace.query("SELECT count(*) FROM " + RATES)).containsExactly(List.of("2"));
        assertThat(fails(insert.replace("'V-1'", "NULL"))).startsWith("[DELTA_NOT_NULL_CONSTRAINT_VIOLATED]");
    }

    @Test
    void rowsAreMergedByNameAndTheHistoryTellsOfIt() {
        succeeds(CREATE);
        succeeds("INSERT INTO gold.ml_features.vendor_rates VALUES ('V-1', TIMESTAMP '2026-10-01 00:00:00', 1)");
        var response = succeeds(MERGE);
        assertThat(response.getManifest().getSchema().getColumns())
                .extracting(com.databricks.sdk.service.sql.ColumnInfo::getName)
                .containsExactly("num_affected_rows", "num_updated_rows", "num_deleted_rows", "num_inserted_rows");
        assertThat(response.getResult().getDataArray()).containsExactly(List.of("2", "1", "0", "1"));
        assertThat(workspace.query("SELECT vendor, rate FROM " + RATES + " ORDER BY 1"))
                .containsExactly(List.of("V-1", "2.00"), List.of("V-2", "3.00"));
        var history = workspace.query("DESCRIBE HISTORY " + RATES);
        assertThat(history).extracting(row -> row.get(4)).containsExactly("MERGE", "WRITE", "CREATE TABLE");
        assertThat(history).extracting(List::getFirst).containsExactly("2", "1", "0");
        assertThat(new JsonObject(history.getFirst().get(12)).getString("numTargetRowsInserted"))
                .isEqualTo("1");
        workspace.sql("DELETE FROM gold.ml_features.vendor_rates");
        assertThat(workspace.query("DESCRIBE HISTORY " + RATES)).hasSize(3);
    }

    @Test
    void aRowIsReadAsItWasKnownAtAMoment() {
        succeeds(CREATE);
        succeeds(MERGE);
        succeeds(MERGE.replace("2026-10-01", "2026-11-01").replace("2.00", "9.00"));
        assertThat(workspace.query("SELECT vendor, rate FROM " + RATES + " WHERE vendor = 'V-1' "
                        + "AND known_at <= TIMESTAMP '2026-10-31 00:00:00' "
                        + "QUALIFY row_number() OVER (PARTITION BY vendor ORDER BY known_at DESC) = 1"))
                .containsExactly(List.of("V-1", "2.00"));
    }

    @Test
    void aKeyOfUnknownColumnsAndATableInNoSchemaAreRefused() {
        assertThat(fails("CREATE TABLE gold.ml_features.x (a INT, PRIMARY KEY (b))"))
                .startsWith("[UNRESOLVED_COLUMN");
        assertThatThrownBy(() -> workspace.client().tables().get("gold.ml_features.x"))
                .isInstanceOf(NotFound.class);
        assertThat(fails("CREATE TABLE gold.nowhere.x (a INT)")).startsWith("[SCHEMA_NOT_FOUND]");
    }

    private static PrimaryKeyConstraint key(String table) {
        return workspace
                .client()
                .tables()
                .get(table)
                .getTableConstraints()
                .iterator()
                .next()
                .getPrimaryKeyConstraint();
    }

    private static StatementResponse succeeds(String statement) {
        var response = execute(statement);
        assertThat(response.getStatus().getState())
                .as("%s", response.getStatus().getError())
                .isEqualTo(StatementState.SUCCEEDED);
        return response;
    }

    private static String fails(String statement) {
        var response = execute(statement);
        assertThat(response.getStatus().getState()).isEqualTo(StatementState.FAILED);
        return response.getStatus().getError().getMessage();
    }

    private static StatementResponse execute(String statement) {
        return workspace
                .client()
                .statementExecution()
                .executeStatement(new ExecuteStatementRequest()
                        .setWarehouseId("local-warehouse")
                        .setStatement(statement));
    }
}
