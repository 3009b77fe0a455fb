package dev.talaan.sandbox.unitycatalog;

import static dev.talaan.sandbox.unitycatalog.Callers.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.core.error.platform.PermissionDenied;
import com.databricks.sdk.service.catalog.CatalogInfo;
import com.databricks.sdk.service.catalog.CreateCatalog;
import com.databricks.sdk.service.catalog.DeleteCatalogRequest;
import com.databricks.sdk.service.catalog.ListCatalogsRequest;
import com.databricks.sdk.service.catalog.Privilege;
import com.databricks.sdk.service.catalog.SchemaInfo;
import com.databricks.sdk.service.catalog.UpdateCatalog;
import dev.talaan.sandbox.LocalWorkspace;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CatalogsContractTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private WorkspaceClient portal;

    @BeforeEach
    void client() {
        portal = workspace.client();
    }

    @Test
    void aCatalogIsOpenedChangedAndClosed() {
        var made = portal.catalogs()
                .create(new CreateCatalog().setName("Audit_2026").setComment("For the audit"));
        assertThat(made.getName()).isEqualTo("audit_2026");
        assertThat(made.getOwner()).isEqualTo("talaan-portal");
        assertThat(made.getCreatedAt())
                .isBetween(
                        LocalWorkspace.NOW.toEpochMilli(),
                        LocalWorkspace.NOW.plusSeconds(600).toEpochMilli());
        assertThat(all(portal.schemas().list("audit_2026")))
                .extracting(SchemaInfo::getName)
                .containsExactly("default", "information_schema");
        portal.catalogs()
                .update(new UpdateCatalog()
                        .setName("audit_2026")
                        .setOwner("auditors")
                        .setComment("Closed"));
        var changed = portal.catalogs().get("audit_2026");
        assertThat(changed.getOwner()).isEqualTo("auditors");
        assertThat(changed.getComment()).isEqualTo("Closed");
        assertThat(changed.getCreatedBy()).isEqualTo("talaan-portal");
        portal.catalogs().delete("audit_2026");
        assertThatThrownBy(() -> portal.catalogs().get("audit_2026"))
                .isInstanceOf(NotFound.class)
                .hasMessage("Catalog 'audit_2026' does not exist.");
    }

    @Test
    void aCatalogThatHoldsSomethingIsClosedByForceOnly() {
        portal.catalogs().create(new CreateCatalog().setName("scratch"));
        workspace.sql("CREATE TABLE scratch.default.notes (text STRING)");
        assertThatThrownBy(() -> portal.catalogs().delete("scratch"))
                .isInstanceOf(BadRequest.class)
                .hasMessage("Catalog 'scratch' is not empty. The catalog has 1 schema(s), 1 table(s)");
        portal.catalogs().delete(new DeleteCatalogRequest().setName("scratch").setForce(true));
        assertThatThrownBy(() -> portal.catalogs().delete("scratch")).isInstanceOf(NotFound.class);
        assertThat(sql(portal, "SELECT * FROM scratch.default.notes")).contains("[TABLE_OR_VIEW_NOT_FOUND]");
    }

    @Test
    void openingIsRefused() {
        assertThatThrownBy(() -> portal.catalogs().create(new CreateCatalog().setName("gold")))
                .isInstanceOf(BadRequest.class)
                .hasMessage("Catalog 'gold' already exists");
        assertThatThrownBy(() -> portal.catalogs().create(new CreateCatalog().setName("a b")))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("'a b' is not a valid name");
        assertThatThrownBy(() -> portal.catalogs().create(new CreateCatalog())).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> as(workspace, ENGINEER).catalogs().create(new CreateCatalog().setName("mine")))
                .isInstanceOf(PermissionDenied.class)
                .hasMessageStartingWith("User does not have CREATE CATALOG on Metastore");
        grant(portal, "metastore", portal.catalogs().get("gold").getMetastoreId(), ENGINEER, Privilege.CREATE_CATALOG);
        assertThat(as(workspace, ENGINEER)
                        .catalogs()
                        .create(new CreateCatalog().setName("mine"))
                        .getOwner())
                .isEqualTo(ENGINEER);
    }

    @Test
    void changingIsForTheOwner() {
        var engineer = as(workspace, ENGINEER).catalogs();
        assertThat(engineer.update(new UpdateCatalog().setName("bronze").setComment("Raw"))
                        .getComment())
                .isEqualTo("Raw");
        assertThatThrownBy(() ->
                        engineer.update(new UpdateCatalog().setName("gold").setComment("x")))
                .isInstanceOf(PermissionDenied.class)
                .hasMessage("User is not an owner of Catalog 'gold'.");
        assertThatThrownBy(() -> engineer.delete("silver")).isInstanceOf(PermissionDenied.class);
        assertThatThrownBy(() -> portal.catalogs()
                        .update(new UpdateCatalog().setName("gold").setOwner("nobody")))
                .isInstanceOf(NotFound.class)
                .hasMessage("Could not find principal with name nobody");
        assertThatThrownBy(() -> portal.catalogs()
                        .update(new UpdateCatalog().setName("gold").setNewName("golden")))
                .isInstanceOf(BadRequest.class);
    }

    @Test
    void everybodySeesWhatHeMayUse() {
        assertThat(names(GUEST, false)).containsExactly("main");
        assertThat(names(PREPARER, false)).containsExactly("gold", "main");
        assertThat(names(STEWARD, false)).containsExactly("gold", "main");
        assertThat(names("analyst@example.ph", false)).containsExactly("bronze", "main", "silver");
        assertThat(names("platform@example.ph", false)).containsExactly("bronze", "gold", "main", "silver");
        assertThatThrownBy(() -> as(workspace, GUEST).catalogs().get("gold"))
                .isInstanceOf(PermissionDenied.class)
                .hasMessage("User does not have USE CATALOG on Catalog 'gold'.");
        assertThatThrownBy(() -> as(workspace, GUEST).catalogs().get("nowhere")).isInstanceOf(NotFound.class);
    }

    @Test
    void browsingShowsThatSomethingIsThere() {
        grant(portal, "catalog", "silver", GUEST, Privilege.BROWSE);
        assertThat(names(GUEST, false)).containsExactly("main");
        assertThat(names(GUEST, true)).containsExactly("main", "silver");
        var shown = as(workspace, GUEST).catalogs().list(new ListCatalogsRequest().setIncludeBrowse(true));
        assertThat(all(shown)).extracting(CatalogInfo::getBrowseOnly).containsExactly(null, true);
    }

    private static List<String> names(String who, boolean browse) {
        var request = new ListCatalogsRequest().setIncludeBrowse(browse);
        return all(as(workspace, who).catalogs().list(request)).stream()
                .map(CatalogInfo::getName)
                .toList();
    }
}
