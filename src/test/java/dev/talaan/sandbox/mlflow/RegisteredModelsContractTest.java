package dev.talaan.sandbox.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.core.error.platform.PermissionDenied;
import com.databricks.sdk.core.error.platform.ResourceAlreadyExists;
import com.databricks.sdk.core.error.platform.ResourceDoesNotExist;
import com.databricks.sdk.service.ml.CreateModelRequest;
import com.databricks.sdk.service.ml.ListModelsRequest;
import com.databricks.sdk.service.ml.Model;
import com.databricks.sdk.service.ml.ModelRegistryAPI;
import com.databricks.sdk.service.ml.ModelTag;
import com.databricks.sdk.service.ml.ModelVersion;
import com.databricks.sdk.service.ml.PermissionLevel;
import com.databricks.sdk.service.ml.RenameModelRequest;
import com.databricks.sdk.service.ml.SearchModelsRequest;
import com.databricks.sdk.service.ml.SetModelTagRequest;
import com.databricks.sdk.service.ml.UpdateModelRequest;
import dev.talaan.sandbox.LocalWorkspace;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegisteredModelsContractTest {

    private static final String FORECASTER = "bir_tax_forecaster";
    private static final String ALIAS = "/api/2.0/mlflow/registered-models/alias";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @Test
    void areCreated() {
        var model = registry()
                .createModel(new CreateModelRequest()
                        .setName("vat_forecaster")
                        .setDescription("Forecasts VAT.")
                        .setTags(List.of(new ModelTag().setKey("team").setValue("month-end"))))
                .getRegisteredModel();
        assertThat(model.getUserId()).isEqualTo("talaan-portal");
        assertThat(model.getTags()).extracting(ModelTag::getValue).containsExactly("month-end");
        assertThat(names("name = 'vat_forecaster'")).containsExactly("vat_forecaster");
        assertThatThrownBy(() -> create(FORECASTER))
                .isInstanceOf(ResourceAlreadyExists.class)
                .hasMessage("Registered Model (name=bir_tax_forecaster) already exists.");
        assertThatThrownBy(() -> create("a/b"))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessage("Invalid model name 'a/b'. Names cannot contain '/' or ':'.");
    }

    @Test
    void tellWhatTheCallerMayDo() {
        var model = registry().getModel(FORECASTER).getRegisteredModelDatabricks();
        assertThat(model.getId()).hasSize(32);
        assertThat(model.getPermissionLevel()).isEqualTo(PermissionLevel.CAN_MANAGE);
        assertThat(model.getLatestVersions())
                .extracting(ModelVersion::getVersion)
                .containsExactly("1", "2", "3");
        assertThat(model.getLatestVersions())
                .extracting(ModelVersion::getCurrentStage)
                .containsExactly("Archived", "Production", "Staging");
        assertThat(analyst().getModel(FORECASTER).getRegisteredModelDatabricks().getPermissionLevel())
                .isEqualTo(PermissionLevel.CAN_READ);
        assertThatThrownBy(() -> registry().getModel("none"))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("Registered Model with name=none not found");
    }

    @Test
    void areRewrittenAndRenamed() {
        registry().updateModel(new UpdateModelRequest().setName(FORECASTER).setDescription("Better."));
        registry().renameModel(new RenameModelRequest().setName(FORECASTER).setNewName("forecaster"));
        var model = registry().getModel("forecaster").getRegisteredModelDatabricks();
        assertThat(model.getDescription()).isEqualTo("Better.");
        assertThat(registry()
                        .getModelVersion("forecaster", "2")
                        .getModelVersion()
                        .getName())
                .isEqualTo("forecaster");
        assertThatThrownBy(() -> registry().getModel(FORECASTER)).isInstanceOf(ResourceDoesNotExist.class);
        create("other");
        assertThatThrownBy(() -> registry()
                        .renameModel(new RenameModelRequest().setName("other").setNewName("forecaster")))
                .isInstanceOf(ResourceAlreadyExists.class);
        assertThatThrownBy(() -> analyst().updateModel(new UpdateModelRequest().setName("forecaster")))
                .isInstanceOf(PermissionDenied.class)
                .hasMessageContaining("'CAN_EDIT' on registered model 'forecaster'");
    }

    @Test
    void areSearchedPageByPage() {
        workspace.pace("{\"pageSize\":1}");
        create("vat_forecaster");
        create("Anomalies");
        assertThat(names("")).containsExactly("Anomalies", FORECASTER, "vat_forecaster");
        assertThat(names("name LIKE '%forecaster'")).containsExactly(FORECASTER, "vat_forecaster");
        assertThat(names("name ILIKE 'anom%'")).containsExactly("Anomalies");
        assertThat(names("name LIKE 'anom%'")).isEmpty();
        assertThat(names("name != 'Anomalies' AND tags.team = 'month-end'")).containsExactly(FORECASTER);
        var listed = new ArrayList<String>();
        registry().listModels(new ListModelsRequest()).forEach((Model model) -> listed.add(model.getName()));
        assertThat(listed).hasSize(3);
        assertThatThrownBy(() -> names("name > 'a'"))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("Invalid comparator '>'");
    }

    @Test
    void areTagged() {
        registry()
                .setModelTag(new SetModelTagRequest()
                        .setName(FORECASTER)
                        .setKey("law")
                        .setValue("RR 11-2018"));
        assertThat(names("tags.law = 'RR 11-2018'")).containsExactly(FORECASTER);
        registry().deleteModelTag(FORECASTER, "law");
        assertThat(names("tags.law = 'RR 11-2018'")).isEmpty();
        assertThatThrownBy(() -> registry()
                        .setModelTag(new SetModelTagRequest().setName("none").setKey("a")))
                .isInstanceOf(ResourceDoesNotExist.class);
    }

    @Test
    void areDeletedOnceNoVersionIsInUse() {
        assertThatThrownBy(() -> registry().deleteModel(FORECASTER))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("Move them to None or Archived first.");
        create("short_lived");
        registry().deleteModel("short_lived");
        assertThat(names("name = 'short_lived'")).isEmpty();
        assertThatThrownBy(() -> registry().deleteModel("short_lived"))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("Registered Model with name=short_lived not found");
    }

    /// The official client has no aliases.
    @Test
    void haveAliases() {
        assertThat(post("{\"name\":\"bir_tax_forecaster\",\"alias\":\"champion\",\"version\":\"2\"}"))
                .isEqualTo(new JsonObject());
        var query = ALIAS + "?name=bir_tax_forecaster&alias=champion";
        assertThat(workspace.get(query).getJsonObject("model_version").getString("version"))
                .isEqualTo("2");
        workspace.send(
                "DELETE", ALIAS, "{\"name\":\"bir_tax_forecaster\",\"alias\":\"champion\"}", LocalWorkspace.PORTAL);
        assertThat(workspace.get(query).getString("message")).isEqualTo("Registered model alias champion not found.");
        assertThat(post("{\"name\":\"bir_tax_forecaster\",\"alias\":\"v1\",\"version\":\"2\"}")
                        .getString("message"))
                .isEqualTo("Version alias name 'v1' is reserved.");
        assertThat(post("{\"name\":\"bir_tax_forecaster\",\"alias\":\"best\",\"version\":\"9\"}")
                        .getString("error_code"))
                .isEqualTo("RESOURCE_DOES_NOT_EXIST");
    }

    private static JsonObject post(String body) {
        return new JsonObject(
                workspace.send("POST", ALIAS, body, LocalWorkspace.PORTAL).body());
    }

    private static void create(String name) {
        registry().createModel(new CreateModelRequest().setName(name));
    }

    private static List<String> names(String filter) {
        var names = new ArrayList<String>();
        registry()
                .searchModels(new SearchModelsRequest().setFilter(filter))
                .forEach((Model model) -> names.add(model.getName()));
        return names;
    }

    private static ModelRegistryAPI registry() {
        return workspace.client().modelRegistry();
    }

    private static ModelRegistryAPI analyst() {
        return workspace.client(LocalWorkspace.ANALYST).modelRegistry();
    }
}
