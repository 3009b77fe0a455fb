package dev.talaan.sandbox.unitycatalog;

import static dev.talaan.sandbox.unitycatalog.Callers.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.service.catalog.Privilege;
import com.databricks.sdk.service.catalog.PrivilegeAssignment;
import dev.talaan.sandbox.LocalWorkspace;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// GRANT, REVOKE, SHOW GRANTS and OWNER TO: what SQL does, the API shows.
class GrantStatementsContractTest {

    private static final String MONTHLY = "gold.default.bir_monthly";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private WorkspaceClient portal;

    @BeforeEach
    void client() {
        portal = workspace.client();
    }

    @Test
    void whatIsGrantedIsShownAndTakenBack() {
        run("GRANT SELECT, MODIFY ON TABLE gold.default.bir_monthly TO `finance-approvers`;");
        assertThat(portal.grants().get("table", MONTHLY).getPrivilegeAssignments())
                .extracting(PrivilegeAssignment::getPrincipal, PrivilegeAssignment::getPrivileges)
                .containsExactly(
                        tuple("finance", List.of(Privilege.SELECT)),
                        tuple("finance-approvers", List.of(Privilege.MODIFY, Privilege.SELECT)));
        run("revoke select, modify on gold.default.bir_monthly from `finance-approvers`");
        run("REVOKE MODIFY ON VIEW gold.default.bir_monthly FROM finance");
        assertThat(portal.grants().get("table", MONTHLY).getPrivilegeAssignments())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GRANT USE CATALOG ON CATALOG silver TO auditors             | catalog  | silver                  | USE_CATALOG
                    GRANT ALL PRIVILEGES ON SCHEMA gold.default TO auditors     | schema   | gold.default            | ALL_PRIVILEGES
                    GRANT CREATE TABLE ON DATABASE default TO auditors          | schema   | main.default            | CREATE_TABLE
                    GRANT SELECT ON main.gold.bir_monthly TO auditors           | table    | main.gold.bir_monthly   | SELECT
                    GRANT SELECT ON VIEW gold.bir_monthly TO auditors           | table    | main.gold.bir_monthly   | SELECT
                    GRANT READ VOLUME ON VOLUME gold.default.filings TO auditors | volume  | gold.default.filings    | READ_VOLUME
                    GRANT EXECUTE ON FUNCTION gold.ml_features.bir_tax_forecaster TO auditors | function | gold.ml_features.bir_tax_forecaster | EXECUTE
                    GRANT READ FILES ON EXTERNAL LOCATION `odoo-exports` TO auditors | external_location | odoo-exports | READ_FILES
                    """)
    void everyKindOfThingIsGrantedOn(String statement, String type, String name, Privilege privilege) {
        run(statement);
        assertThat(portal.grants().get(type, name).getPrivilegeAssignments())
                .filteredOn(each -> each.getPrincipal().equals("auditors"))
                .singleElement()
                .extracting(PrivilegeAssignment::getPrivileges)
                .isEqualTo(List.of(privilege));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GRANT SELECT ON TABLE gold.default.bir_monthly TO nobody      | ErrorClass=PRINCIPAL_DOES_NOT_EXIST.PRINCIPAL_DOES_NOT_EXIST] Could not find principal with name nobody
                    GRANT USE CATALOG ON TABLE gold.default.bir_monthly TO finance | ErrorClass=INVALID_PARAMETER_VALUE.INVALID_PARAMETER_VALUE] Privilege USE CATALOG is not applicable to this entity [gold.default.bir_monthly:TABLE/TABLE]
                    GRANT LOOK ON TABLE gold.default.bir_monthly TO finance       | Privilege LOOK is not a known privilege
                    GRANT SELECT ON TABLE gold.default.none TO finance            | [TABLE_OR_VIEW_NOT_FOUND] The table or view `gold`.`default`.`none` cannot be found
                    GRANT USE SCHEMA ON SCHEMA gold.none TO finance               | [SCHEMA_NOT_FOUND] The schema `gold.none` cannot be found
                    GRANT USE CATALOG ON CATALOG none TO finance                  | ErrorClass=CATALOG_DOES_NOT_EXIST
                    GRANT READ VOLUME ON VOLUME gold.default.none TO finance      | ErrorClass=VOLUME_DOES_NOT_EXIST
                    GRANT SELECT ON TABLE gold.default.bir_monthly TO finance-approvers | [PARSE_SYNTAX_ERROR] Syntax error at or near '-'
                    GRANT SELECT ON TABLE gold.default.bir_monthly                | [PARSE_SYNTAX_ERROR] Syntax error at or near end of input
                    GRANT ON TABLE gold.default.bir_monthly TO finance            | [PARSE_SYNTAX_ERROR] Syntax error at or near 'ON'
                    GRANT SELECT gold.default.bir_monthly TO finance              | [PARSE_SYNTAX_ERROR]
                    REVOKE SELECT ON TABLE gold.default.bir_monthly TO finance    | [PARSE_SYNTAX_ERROR] Syntax error at or near 'TO'
                    SHOW GRANTS nobody ON CATALOG gold                            | ErrorClass=PRINCIPAL_DOES_NOT_EXIST
                    SHOW GRANTS ON CATALOG none                                   | ErrorClass=CATALOG_DOES_NOT_EXIST
                    ALTER CATALOG gold OWNER TO nobody                            | Could not find principal with name nobody
                    """)
    void whatWillNotDoIsRefusedAndChangesNothing(String statement, String words) {
        var before = workspace.get("/api/2.1/unity-catalog/permissions/table/" + MONTHLY);
        assertThat(sql(portal, statement)).contains(words);
        assertThat(workspace.get("/api/2.1/unity-catalog/permissions/table/" + MONTHLY))
                .isEqualTo(before);
    }

    @Test
    void grantingIsForOwnersAndManagers() {
        var grant = "GRANT SELECT ON TABLE gold.default.bir_monthly TO `guest@example.ph`";
        assertThat(sql(as(workspace, APPROVER), grant))
                .isEqualTo("[INSUFFICIENT_PERMISSIONS] Insufficient privileges:\nUser is not an owner of Table "
                        + "'gold.default.bir_monthly'. SQLSTATE: 42501");
        assertThat(sql(as(workspace, APPROVER), "ALTER TABLE gold.default.bir_monthly OWNER TO `approver@example.ph`"))
                .contains("[INSUFFICIENT_PERMISSIONS]");
        assertThat(sql(as(workspace, STEWARD), grant)).isEqualTo("SUCCEEDED");
        run("GRANT MANAGE ON SCHEMA gold.default TO `approver@example.ph`");
        assertThat(sql(as(workspace, APPROVER), grant)).isEqualTo("SUCCEEDED");
    }

    @Test
    void showGrantsTellsWhatIsInheritedToo() {
        assertThat(table("SHOW GRANTS finance ON TABLE gold.default.bir_monthly"))
                .containsExactly(
                        List.of("finance", "SELECT", "TABLE", "gold.default.bir_monthly"),
                        List.of("finance", "USE CATALOG", "CATALOG", "gold"),
                        List.of("finance", "USE SCHEMA", "SCHEMA", "gold.default"));
        assertThat(table("SHOW GRANT ON EXTERNAL LOCATION `odoo-exports`"))
                .contains(List.of("odoo-sync", "READ FILES", "EXTERNAL LOCATION", "odoo-exports"));
        assertThat(rows(as(workspace, AUDITOR), "SHOW GRANTS ON CATALOG gold")).containsOnly("auditors");
        assertThat(sql(as(workspace, GUEST), "SHOW GRANTS ON CATALOG gold"))
                .contains("[INSUFFICIENT_PERMISSIONS]")
                .contains("USE CATALOG on Catalog 'gold'");
    }

    @Test
    void ownershipIsGivenAway() {
        run("ALTER TABLE gold.default.bir_monthly OWNER TO `data-engineers`");
        assertThat(portal.tables().get(MONTHLY).getOwner()).isEqualTo("data-engineers");
        run("ALTER VIEW main.gold.bir_monthly SET OWNER TO finance");
        assertThat(portal.tables().get("main.gold.bir_monthly").getOwner()).isEqualTo("finance");
        run("ALTER CATALOG silver OWNER TO finance");
        assertThat(portal.catalogs().get("silver").getOwner()).isEqualTo("finance");
        run("ALTER SCHEMA gold.default OWNER TO finance");
        assertThat(portal.schemas().get("gold.default").getOwner()).isEqualTo("finance");
        run("ALTER VOLUME gold.default.filings OWNER TO finance");
        assertThat(portal.volumes().read("gold.default.filings").getOwner()).isEqualTo("finance");
        run("ALTER FUNCTION gold.default.surcharge OWNER TO finance");
        assertThat(portal.functions().get("gold.default.surcharge").getOwner()).isEqualTo("finance");
    }

    private List<List<String>> table(String statement) {
        return workspace.query(statement);
    }

    private void run(String statement) {
        assertThat(sql(portal, statement)).isEqualTo("SUCCEEDED");
    }
}
