package dev.talaan.sandbox.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.core.error.platform.PermissionDenied;
import com.databricks.sdk.core.error.platform.ResourceDoesNotExist;
import com.databricks.sdk.service.ml.ModelRegistryAPI;
import com.databricks.sdk.service.ml.ModelVersionDatabricks;
import com.databricks.sdk.service.ml.PermissionLevel;
import com.databricks.sdk.service.ml.TransitionModelVersionStageDatabricks;
import dev.talaan.sandbox.LocalWorkspace;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransitionsContractTest {

    private static final String FORECASTER = "bir_tax_forecaster";
    private static final String MLFLOW = "/api/2.0/mlflow/";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @Test
    void movesAVersionAndArchivesTheOthers() {
        var moved = move(registry(), "3", "Production", true);
        assertThat(moved.getCurrentStage()).isEqualTo("Production");
        assertThat(moved.getPermissionLevel()).isEqualTo(PermissionLevel.CAN_MANAGE);
        assertThat(moved.getOpenRequests()).isEmpty();
        assertThat(stage("2")).isEqualTo("Archived");
        assertThat(stage("3")).isEqualTo("Production");
        assertThat(registry().getModelVersion(FORECASTER, "3").getModelVersion().getLastUpdatedTimestamp())
                .isGreaterThanOrEqualTo(LocalWorkspace.NOW.toEpochMilli());
    }

    @Test
    void leavesTheOthersWhereTheyAreIfNotTold() {
        move(registry(), "3", "Production", false);
        assertThat(stage("2")).isEqualTo("Production");
        move(registry(), "3", "none", false);
        assertThat(stage("3")).isEqualTo("None");
    }

    @Test
    void isRefused() {
        assertThatThrownBy(() -> move(registry(), "3", "Nope", false))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("Invalid Model Version stage: Nope.");
        assertThatThrownBy(() -> move(registry(), "9", "Staging", false))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("Model Version (name=bir_tax_forecaster, version=9) not found");
        assertThatThrownBy(() -> move(registry(), "2", "Archived", true))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("'Archived' is not an Active stage.");
        assertThatThrownBy(() -> registry()
                        .transitionStage(new TransitionModelVersionStageDatabricks()
                                .setName(FORECASTER)
                                .setVersion("3")
                                .setStage("Production")))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("Missing value for required parameter 'archive_existing_versions'.");
        assertThat(stage("2")).isEqualTo("Production");
    }

    @Test
    void isDeniedToWhoMayOnlyRead() {
        var analyst = workspace.client(LocalWorkspace.ANALYST).modelRegistry();
        assertThatThrownBy(() -> move(analyst, "3", "Production", true))
                .isInstanceOf(PermissionDenied.class)
                .hasMessageContaining("does not have permission 'CAN_MANAGE_PRODUCTION_VERSIONS'");
        assertThat(stage("3")).isEqualTo("Staging");
    }

    @Test
    void goesTheOpenSourceWayToo() {
        var body = "{\"name\":\"bir_tax_forecaster\",\"version\":\"3\",\"stage\":\"Production\","
                + "\"archive_existing_versions\":true,\"comment\":\"is not for this path\"}";
        var response = workspace.send("POST", MLFLOW + "model-versions/transition-stage", body, LocalWorkspace.PORTAL);
        var version = new JsonObject(response.body()).getJsonObject("model_version");
        assertThat(version.getString("current_stage")).isEqualTo("Production");
        assertThat(stage("2")).isEqualTo("Archived");
        var denied = workspace.send("POST", MLFLOW + "model-versions/transition-stage", body, LocalWorkspace.ANALYST);
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.body()).contains("PERMISSION_DENIED");
    }

    /// By this a client finds out whose server it is: the call is there, only the model is not.
    @ParameterizedTest
    @ValueSource(strings = {"none", FORECASTER})
    void isAnnouncedByAGetThatChangesNothing(String model) {
        var answer = workspace.get(MLFLOW + "transition-requests/list?version=9&name=" + model);
        assertThat(answer.getString("error_code")).isEqualTo("RESOURCE_DOES_NOT_EXIST");
        assertThat(workspace.get(MLFLOW + "transition-requests/lost").getString("error_code"))
                .isEqualTo("ENDPOINT_NOT_FOUND");
    }

    private static ModelVersionDatabricks move(ModelRegistryAPI registry, String version, String to, boolean archives) {
        return registry.transitionStage(new TransitionModelVersionStageDatabricks()
                        .setName(FORECASTER)
                        .setVersion(version)
                        .setStage(to)
                        .setArchiveExistingVersions(archives)
                        .setComment("Change 42, for the approver"))
                .getModelVersionDatabricks();
    }

    private static String stage(String version) {
        return registry().getModelVersion(FORECASTER, version).getModelVersion().getCurrentStage();
    }

    private static ModelRegistryAPI registry() {
        return workspace.client().modelRegistry();
    }
}
