package dev.talaan.sandbox.unitycatalog;

import static dev.talaan.sandbox.unitycatalog.Callers.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.core.error.platform.PermissionDenied;
import com.databricks.sdk.service.catalog.CreateRegisteredModelRequest;
import com.databricks.sdk.service.catalog.GetByAliasRequest;
import com.databricks.sdk.service.catalog.ListRegisteredModelsRequest;
import com.databricks.sdk.service.catalog.ModelVersionInfo;
import com.databricks.sdk.service.catalog.ModelVersionInfoStatus;
import com.databricks.sdk.service.catalog.RegisteredModelAlias;
import com.databricks.sdk.service.catalog.RegisteredModelInfo;
import com.databricks.sdk.service.catalog.SetRegisteredModelAliasRequest;
import com.databricks.sdk.service.catalog.UpdateModelVersionRequest;
import com.databricks.sdk.service.catalog.UpdateRegisteredModelRequest;
import dev.talaan.sandbox.LocalWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ModelsContractTest {

    private static final String MODEL = "gold.ml_features.bir_tax_forecaster";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private WorkspaceClient portal;

    @BeforeEach
    void client() {
        portal = workspace.client();
    }

    @Test
    void modelsAreListedMadeChangedAndDeleted() {
        portal.registeredModels()
                .create(new CreateRegisteredModelRequest()
                        .setCatalogName("gold")
                        .setSchemaName("default")
                        .setName("lateness")
                        .setComment("How late"));
        var all = all(portal.registeredModels().list(new ListRegisteredModelsRequest()));
        assertThat(all).extracting(RegisteredModelInfo::getFullName).containsExactly("gold.default.lateness", MODEL);
        portal.registeredModels()
                .update(new UpdateRegisteredModelRequest()
                        .setFullName("gold.default.lateness")
                        .setOwner("finance"));
        assertThat(portal.registeredModels().get("gold.default.lateness").getOwner())
                .isEqualTo("finance");
        portal.registeredModels().delete("gold.default.lateness");
        assertThatThrownBy(() -> portal.registeredModels().get("gold.default.lateness"))
                .isInstanceOf(NotFound.class)
                .hasMessage("Routine or Model 'gold.default.lateness' does not exist.");
        assertThatThrownBy(() -> portal.registeredModels().delete(MODEL)).isInstanceOf(BadRequest.class);
    }

    @Test
    void versionsAreListedNewestFirstAndChanged() {
        workspace.pace("{\"pageSize\":2}");
        assertThat(all(portal.modelVersions().list(MODEL)))
                .extracting(ModelVersionInfo::getVersion)
                .containsExactly(3L, 2L, 1L);
        portal.modelVersions()
                .update(new UpdateModelVersionRequest()
                        .setFullName(MODEL)
                        .setVersion(3L)
                        .setComment("Checked"));
        var third = portal.modelVersions().get(MODEL, 3);
        assertThat(third.getComment()).isEqualTo("Checked");
        assertThat(third.getStatus()).isEqualTo(ModelVersionInfoStatus.READY);
        assertThat(third.getRunId()).isNotEmpty();
        portal.modelVersions().delete(MODEL, 3);
        assertThatThrownBy(() -> portal.modelVersions().get(MODEL, 3))
                .isInstanceOf(NotFound.class)
                .hasMessage("Model version '3' of '" + MODEL + "' does not exist.");
        assertThatThrownBy(() -> portal.modelVersions().getByAlias(MODEL, "challenger"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.modelVersions().delete(MODEL, 3)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.modelVersions()
                        .update(new UpdateModelVersionRequest()
                                .setFullName(MODEL)
                                .setVersion(9L)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> all(portal.modelVersions().list("gold.default.none")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anAliasPointsAtOneVersion() {
        assertThat(portal.modelVersions().getByAlias(MODEL, "champion").getVersion())
                .isEqualTo(2);
        var moved = portal.registeredModels()
                .setAlias(new SetRegisteredModelAliasRequest()
                        .setFullName(MODEL)
                        .setAlias("champion")
                        .setVersionNum(3L));
        assertThat(moved.getVersionNum()).isEqualTo(3);
        assertThat(portal.registeredModels().get(MODEL).getAliases())
                .extracting(RegisteredModelAlias::getAliasName, RegisteredModelAlias::getVersionNum)
                .containsExactly(tuple("challenger", 3L), tuple("champion", 3L));
        var third = portal.modelVersions()
                .getByAlias(new GetByAliasRequest()
                        .setFullName(MODEL)
                        .setAlias("champion")
                        .setIncludeAliases(true));
        assertThat(third.getAliases()).hasSize(2);
        portal.registeredModels().deleteAlias(MODEL, "champion");
        assertThatThrownBy(() -> portal.registeredModels().deleteAlias(MODEL, "champion"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.registeredModels()
                        .setAlias(new SetRegisteredModelAliasRequest()
                                .setFullName(MODEL)
                                .setAlias("champion")
                                .setVersionNum(9L)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoMayNotIsRefused() {
        assertThatThrownBy(() -> as(workspace, AUDITOR).registeredModels().get(MODEL))
                .isInstanceOf(PermissionDenied.class)
                .hasMessage("User does not have EXECUTE on Routine or Model '" + MODEL + "'.");
        assertThat(all(as(workspace, AUDITOR).registeredModels().list(new ListRegisteredModelsRequest())))
                .isEmpty();
        assertThatThrownBy(() -> as(workspace, AUDITOR)
                        .registeredModels()
                        .create(new CreateRegisteredModelRequest()
                                .setCatalogName("gold")
                                .setSchemaName("default")
                                .setName("mine")))
                .isInstanceOf(PermissionDenied.class)
                .hasMessage("User does not have CREATE MODEL on Schema 'gold.default'.");
        assertThatThrownBy(() -> as(workspace, AUDITOR).registeredModels().deleteAlias(MODEL, "champion"))
                .isInstanceOf(PermissionDenied.class);
        assertThat(as(workspace, ENGINEER).modelVersions().get(MODEL, 1).getVersion())
                .isEqualTo(1);
    }
}
