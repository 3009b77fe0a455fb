package dev.talaan.sandbox.unitycatalog;

import static dev.talaan.sandbox.unitycatalog.Callers.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.service.catalog.Privilege;
import dev.talaan.sandbox.LocalWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Statements by people with and without the privileges.
class EnforcementTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private WorkspaceClient portal;

    @BeforeEach
    void client() {
        portal = workspace.client();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    preparer@example.ph | SELECT * FROM gold.default.bir_monthly       | SUCCEEDED
                    approver@example.ph | SELECT * FROM gold.default.bir_monthly       | SUCCEEDED
                    approver@example.ph | SELECT * FROM gold.default.bir_transactions  | SUCCEEDED
                    preparer@example.ph | SELECT * FROM gold.default.bir_transactions  | SUCCEEDED
                    auditor@example.ph  | SELECT * FROM gold.ml_features.bir_forecasting | SUCCEEDED
                    odoo-sync           | SELECT * FROM bronze.odoo.transactions       | SUCCEEDED
                    engineer@example.ph | SELECT * FROM silver.odoo.transactions       | SUCCEEDED
                    n8n                 | SELECT * FROM gold.default.bir_transactions  | User does not have USE CATALOG on Catalog 'gold'.
                    guest@example.ph    | SELECT * FROM gold.default.bir_monthly       | User does not have USE CATALOG on Catalog 'gold'.
                    guest@example.ph    | SELECT * FROM gold.bir_monthly               | User does not have USE SCHEMA on Schema 'main.gold'.
                    guest@example.ph    | SELECT * FROM gold.default.nothing           | User does not have USE CATALOG on Catalog 'gold'.
                    guest@example.ph    | SELECT * FROM `main$`.gold.bir_monthly       | User does not have USE SCHEMA on Schema 'main.gold'.
                    guest@example.ph    | DESCRIBE HISTORY gold.default.bir_monthly    | User does not have USE CATALOG on Catalog 'gold'.
                    guest@example.ph    | SELECT 1                                     | SUCCEEDED
                    preparer@example.ph | SELECT * FROM gold.ml_features.bir_forecasting | User does not have USE SCHEMA on Schema 'gold.ml_features'.
                    engineer@example.ph | SELECT * FROM gold.ml_features.bir_forecasting | User does not have SELECT on Table 'gold.ml_features.bir_forecasting'.
                    steward@example.ph  | SELECT * FROM gold.default.bir_monthly       | User does not have USE SCHEMA on Schema 'gold.default'.
                    preparer@example.ph | SELECT * FROM gold.default.nothing           | [TABLE_OR_VIEW_NOT_FOUND]
                    preparer@example.ph | WITH m AS (SELECT * FROM gold.ml_features.bir_forecasting) SELECT * FROM m | USE SCHEMA on Schema 'gold.ml_features'.
                    """)
    void readingTakesThreePrivileges(String who, String statement, String outcome) {
        assertThat(sql(as(workspace, who), statement)).contains(outcome);
    }

    @Test
    void aDenialIsInDatabricksWords() {
        assertThat(sql(as(workspace, "n8n"), "SELECT * FROM gold.default.bir_transactions"))
                .isEqualTo("[INSUFFICIENT_PERMISSIONS] Insufficient privileges:\nUser does not have USE CATALOG on "
                        + "Catalog 'gold'. SQLSTATE: 42501");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    INSERT INTO gold.default.bir_monthly SELECT * FROM gold.default.bir_monthly WHERE year = 1999
                    UPDATE gold.default.bir_monthly SET vat = 0 WHERE year = 1999
                    DELETE FROM gold.default.bir_monthly WHERE year = 1999
                    """)
    void writingTakesModify(String statement) {
        var preparer = as(workspace, PREPARER);
        assertThat(sql(preparer, statement)).contains("User does not have MODIFY on Table 'gold.default.bir_monthly'.");
        grant(portal, "table", "gold.default.bir_monthly", "finance", Privilege.MODIFY);
        assertThat(sql(preparer, statement)).isEqualTo("SUCCEEDED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    MERGE INTO gold.default.bir_monthly t USING gold.default.bir_monthly s ON t.agency = s.agency WHEN MATCHED THEN DELETE | MODIFY on Table
                    WITH s AS (SELECT * FROM gold.default.bir_monthly) INSERT INTO gold.default.bir_monthly SELECT * FROM s | MODIFY on Table
                    TRUNCATE TABLE gold.default.bir_monthly                            | MODIFY on Table
                    ALTER TABLE gold.default.bir_monthly ADD COLUMN x INT              | MODIFY on Table
                    INSERT INTO main.default.mine SELECT * FROM gold.ml_features.bir_forecasting | USE SCHEMA on Schema 'gold.ml_features'
                    CREATE OR REPLACE TABLE gold.default.bir_monthly AS SELECT 1 AS a  | CREATE TABLE on Schema 'gold.default'
                    CREATE VIEW gold.default.mine AS SELECT 1 AS a                     | CREATE TABLE on Schema 'gold.default'
                    COMMENT ON TABLE gold.default.bir_monthly IS 'mine'                | not an owner of Table
                    DROP VIEW main.gold.bir_monthly                                    | not an owner of Table
                    DROP SCHEMA gold.default CASCADE                                   | not an owner of Schema
                    CREATE OR REPLACE TEMP TABLE mine AS SELECT * FROM gold.ml_features.bir_forecasting | USE SCHEMA on Schema
                    """)
    void whatChangesSomethingIsRefused(String statement, String words) {
        assertThat(sql(as(workspace, PREPARER), statement))
                .contains("[INSUFFICIENT_PERMISSIONS]")
                .contains(words);
    }

    @Test
    void makingTakesCreateAndTheMakerOwns() {
        var preparer = as(workspace, PREPARER);
        var create = "CREATE TABLE gold.default.notes AS SELECT agency FROM gold.default.bir_monthly";
        assertThat(sql(preparer, create)).contains("User does not have CREATE TABLE on Schema 'gold.default'.");
        grant(portal, "schema", "gold.default", "finance", Privilege.CREATE_TABLE);
        assertThat(sql(preparer, create)).isEqualTo("SUCCEEDED");
        assertThat(portal.tables().get("gold.default.notes").getOwner()).isEqualTo(PREPARER);
        assertThat(sql(preparer, "SELECT * FROM gold.default.notes")).isEqualTo("SUCCEEDED");
        assertThat(sql(as(workspace, APPROVER), "SELECT * FROM gold.default.notes"))
                .contains("User does not have SELECT on Table 'gold.default.notes'.");
        assertThat(sql(as(workspace, APPROVER), "DROP TABLE gold.default.notes"))
                .contains("User is not an owner of Table 'gold.default.notes'.");
        assertThat(sql(preparer, "DROP TABLE gold.default.notes")).isEqualTo("SUCCEEDED");
        workspace.sql("CREATE TABLE gold.default.notes (a INT)");
        assertThat(portal.tables().get("gold.default.notes").getOwner()).isEqualTo("talaan-portal");
    }

    @Test
    void aSchemaIsMadeByWhoMay() {
        var engineer = as(workspace, ENGINEER);
        assertThat(sql(as(workspace, PREPARER), "CREATE SCHEMA gold.mine"))
                .contains("User does not have CREATE SCHEMA on Catalog 'gold'.");
        assertThat(sql(engineer, "CREATE SCHEMA silver.mine")).isEqualTo("SUCCEEDED");
        assertThat(portal.schemas().get("silver.mine").getOwner()).isEqualTo(ENGINEER);
        assertThat(sql(as(workspace, "analyst@example.ph"), "DROP SCHEMA silver.mine"))
                .contains("User is not an owner of Schema 'silver.mine'.");
        assertThat(sql(engineer, "DROP SCHEMA silver.mine")).isEqualTo("SUCCEEDED");
    }

    @Test
    void aViewOpensWhatItShowsAndNothingElse() {
        grant(portal, "schema", "main.gold", GUEST, Privilege.USE_SCHEMA);
        grant(portal, "table", "main.gold.bir_monthly", GUEST, Privilege.SELECT);
        assertThat(sql(as(workspace, GUEST), "SELECT * FROM main.gold.bir_monthly"))
                .isEqualTo("SUCCEEDED");
        assertThat(sql(as(workspace, GUEST), "SELECT * FROM gold.default.bir_monthly"))
                .contains("USE CATALOG");
    }

    @Test
    void aGroupLeftIsAPrivilegeLost() {
        workspace.control("PUT", "/_sandbox/directory", "{\"groups\":{\"finance-reviewers\":[]}}");
        assertThat(sql(as(workspace, APPROVER), "SELECT * FROM gold.default.bir_monthly"))
                .contains("User does not have USE CATALOG on Catalog 'gold'.");
    }

    @Test
    void listingsLeaveOutWhatOneMayNotSee() {
        assertThat(rows(as(workspace, GUEST), "SHOW CATALOGS")).containsExactly("main");
        assertThat(rows(as(workspace, PREPARER), "SHOW SCHEMAS IN gold"))
                .containsExactly("default", "information_schema");
        assertThat(rows(as(workspace, PREPARER), "SHOW TABLES IN gold.default")).hasSize(2);
        assertThat(rows(as(workspace, ENGINEER), "SHOW TABLES IN gold.ml_features"))
                .as("an owner of the schema sees what is in it")
                .hasSize(1);
    }
}
