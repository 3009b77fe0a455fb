package dev.talaan.sandbox.unitycatalog;

import static dev.talaan.sandbox.unitycatalog.Callers.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.core.error.platform.PermissionDenied;
import com.databricks.sdk.service.catalog.CreateSchema;
import com.databricks.sdk.service.catalog.DeleteSchemaRequest;
import com.databricks.sdk.service.catalog.Privilege;
import com.databricks.sdk.service.catalog.SchemaInfo;
import com.databricks.sdk.service.catalog.TableInfo;
import com.databricks.sdk.service.catalog.UpdateSchema;
import dev.talaan.sandbox.LocalWorkspace;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SchemasContractTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private WorkspaceClient portal;

    @BeforeEach
    void client() {
        portal = workspace.client();
    }

    @Test
    void aSchemaIsOpenedChangedAndClosed() {
        var made = portal.schemas()
                .create(new CreateSchema()
                        .setCatalogName("gold")
                        .setName("drafts")
                        .setComment("Drafts"));
        assertThat(made.getFullName()).isEqualTo("gold.drafts");
        assertThat(made.getOwner()).isEqualTo("talaan-portal");
        portal.schemas().update(new UpdateSchema().setFullName("gold.drafts").setOwner("finance"));
        assertThat(portal.schemas().get("gold.drafts").getOwner()).isEqualTo("finance");
        assertThat(portal.schemas().get("gold.drafts").getComment()).isEqualTo("Drafts");
        assertThat(sql(portal, "SHOW SCHEMAS IN gold")).isEqualTo("SUCCEEDED");
        portal.schemas().delete("gold.drafts");
        assertThatThrownBy(() -> portal.schemas().get("gold.drafts"))
                .isInstanceOf(NotFound.class)
                .hasMessage("Schema 'gold.drafts' does not exist.");
        assertThatThrownBy(() -> portal.schemas().delete("gold.drafts")).isInstanceOf(NotFound.class);
    }

    @Test
    void aSchemaThatHoldsSomethingIsClosedByForceOnly() {
        assertThatThrownBy(() -> portal.schemas().delete("gold.ml_features"))
                .isInstanceOf(BadRequest.class)
                .hasMessage("Schema 'gold.ml_features' is not empty. The schema has 1 tables(s), 1 functions(s), "
                        + "0 volumes(s)");
        portal.schemas()
                .delete(new DeleteSchemaRequest()
                        .setFullName("gold.ml_features")
                        .setForce(true));
        assertThat(all(portal.schemas().list("gold")))
                .extracting(SchemaInfo::getName)
                .containsExactly("default", "information_schema");
    }

    @Test
    void openingIsRefused() {
        assertThatThrownBy(() -> create(portal, "gold", "default"))
                .isInstanceOf(BadRequest.class)
                .hasMessage("Schema 'default' already exists");
        assertThatThrownBy(() -> create(portal, "nowhere", "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> create(portal, "gold", "x.y")).isInstanceOf(BadRequest.class);
        var preparer = as(workspace, PREPARER);
        assertThatThrownBy(() -> create(preparer, "gold", "x"))
                .isInstanceOf(PermissionDenied.class)
                .hasMessage("User does not have CREATE SCHEMA on Catalog 'gold'.");
        grant(portal, "catalog", "gold", "finance", Privilege.CREATE_SCHEMA);
        assertThat(create(preparer, "gold", "x").getOwner()).isEqualTo(PREPARER);
    }

    @Test
    void everybodySeesWhatHeMayUse() {
        assertThat(schemas(PREPARER)).containsExactly("default", "information_schema");
        assertThat(schemas(STEWARD)).containsExactly("default", "information_schema", "ml_features");
        assertThat(schemas(ENGINEER)).containsExactly("information_schema", "ml_features");
        assertThatThrownBy(() -> schemas(GUEST)).isInstanceOf(PermissionDenied.class);
        assertThatThrownBy(() -> as(workspace, PREPARER).schemas().get("gold.ml_features"))
                .isInstanceOf(PermissionDenied.class)
                .hasMessage("User does not have USE SCHEMA on Schema 'gold.ml_features'.");
        assertThatThrownBy(() -> as(workspace, PREPARER)
                        .schemas()
                        .update(new UpdateSchema().setFullName("gold.default").setComment("x")))
                .isInstanceOf(PermissionDenied.class)
                .hasMessage("User is not an owner of Schema 'gold.default'.");
    }

    @Test
    void tablesAreListedAndDroppedByThoseWhoMay() {
        assertThat(tables(PREPARER)).containsExactly("bir_monthly", "bir_transactions");
        assertThat(tables(AUDITOR)).containsExactly("bir_monthly", "bir_transactions");
        workspace.control("PUT", "/_sandbox/directory", "{\"groups\":{\"finance\":[\"guest@example.ph\"]}}");
        assertThat(tables(GUEST)).containsExactly("bir_monthly");
        var guest = as(workspace, GUEST).tables();
        assertThatThrownBy(() -> guest.get("gold.default.bir_transactions"))
                .isInstanceOf(PermissionDenied.class)
                .hasMessage("User does not have SELECT on Table 'gold.default.bir_transactions'.");
        assertThatThrownBy(() -> guest.delete("gold.default.bir_monthly"))
                .isInstanceOf(PermissionDenied.class)
                .hasMessage("User is not an owner of Table 'gold.default.bir_monthly'.");
        as(workspace, STEWARD).tables().delete("gold.default.bir_monthly");
        assertThatThrownBy(() -> portal.tables().get("gold.default.bir_monthly"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.tables().delete("gold.default.bir_monthly"))
                .isInstanceOf(NotFound.class);
    }

    private static SchemaInfo create(WorkspaceClient as, String catalog, String name) {
        return as.schemas().create(new CreateSchema().setCatalogName(catalog).setName(name));
    }

    private static List<String> schemas(String who) {
        return all(as(workspace, who).schemas().list("gold")).stream()
                .map(SchemaInfo::getName)
                .toList();
    }

    private static List<String> tables(String who) {
        return all(as(workspace, who).tables().list("gold", "default")).stream()
                .map(TableInfo::getName)
                .toList();
    }
}
