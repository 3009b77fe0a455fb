package dev.talaan.sandbox.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.core.error.platform.PermissionDenied;
import com.databricks.sdk.core.error.platform.ResourceDoesNotExist;
import com.databricks.sdk.service.ml.ModelRegistryAPI;
import com.databricks.sdk.service.ml.RegisteredModelAccessControlRequest;
import com.databricks.sdk.service.ml.RegisteredModelAccessControlResponse;
import com.databricks.sdk.service.ml.RegisteredModelPermissionLevel;
import com.databricks.sdk.service.ml.RegisteredModelPermissionsRequest;
import com.databricks.sdk.service.ml.TransitionModelVersionStageDatabricks;
import dev.talaan.sandbox.LocalWorkspace;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelPermissionsContractTest {

    private static final String ANA = "analyst@example.ph";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @Test
    void areRead() {
        var permissions = registry().getPermissions(id());
        assertThat(permissions.getObjectId()).isEqualTo("/registered-models/" + id());
        assertThat(permissions.getObjectType()).isEqualTo("registered-model");
        assertThat(permissions.getAccessControlList())
                .extracting(RegisteredModelAccessControlResponse::getGroupName, ModelPermissionsContractTest::level)
                .containsExactly(
                        tuple("users", RegisteredModelPermissionLevel.CAN_READ),
                        tuple("admins", RegisteredModelPermissionLevel.CAN_MANAGE));
        assertThat(registry().getPermissionLevels(id()).getPermissionLevels()).hasSize(5);
        assertThatThrownBy(() -> registry().getPermissions("none"))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("Registered model with id none does not exist.");
    }

    @Test
    void areAddedTo() {
        var changed =
                registry().updatePermissions(asked(RegisteredModelPermissionLevel.CAN_MANAGE_PRODUCTION_VERSIONS));
        assertThat(changed.getAccessControlList())
                .extracting(RegisteredModelAccessControlResponse::getDisplayName)
                .containsExactly("users", ANA, "admins");
        workspace
                .client(LocalWorkspace.ANALYST)
                .modelRegistry()
                .transitionStage(new TransitionModelVersionStageDatabricks()
                        .setName("bir_tax_forecaster")
                        .setVersion("3")
                        .setStage("Production")
                        .setArchiveExistingVersions(false));
        assertThat(registry()
                        .getModelVersion("bir_tax_forecaster", "3")
                        .getModelVersion()
                        .getCurrentStage())
                .isEqualTo("Production");
    }

    @Test
    void areReplaced() {
        registry().setPermissions(asked(RegisteredModelPermissionLevel.CAN_EDIT));
        assertThat(registry().getPermissions(id()).getAccessControlList())
                .extracting(RegisteredModelAccessControlResponse::getUserName, ModelPermissionsContractTest::level)
                .containsExactly(
                        tuple(ANA, RegisteredModelPermissionLevel.CAN_EDIT),
                        tuple(null, RegisteredModelPermissionLevel.CAN_MANAGE));
    }

    @Test
    void areChangedByWhoManagesAlone() {
        var analyst = workspace.client(LocalWorkspace.ANALYST).modelRegistry();
        var asked = asked(RegisteredModelPermissionLevel.CAN_MANAGE);
        assertThatThrownBy(() -> analyst.updatePermissions(asked))
                .isInstanceOf(PermissionDenied.class)
                .hasMessageContaining("'CAN_MANAGE'");
        assertThatThrownBy(() -> analyst.setPermissions(asked)).isInstanceOf(PermissionDenied.class);
        var nobody = new RegisteredModelPermissionsRequest()
                .setRegisteredModelId(id())
                .setAccessControlList(List.of(new RegisteredModelAccessControlRequest()
                        .setPermissionLevel(RegisteredModelPermissionLevel.CAN_READ)));
        assertThatThrownBy(() -> registry().updatePermissions(nobody))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("Exactly one of user_name, group_name or service_principal_name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"access_control_list":[{"user_name":"a","permission_level":"CAN_FLY"}]} | 'CAN_FLY' is not supported
            {"access_control_list":[{"user_name":"a"}]}    | Missing required field: permission_level
            {"access_control_list":{"user_name":"a"}}      | Expected array for field access_control_list
            {"access_control_list":[{"user_name":7}]}      | Expected string for field user_name, found NUMBER
            """)
    void areRefusedWithTheWrongTypes(String body, String words) {
        var response =
                workspace.send("PATCH", "/api/2.0/permissions/registered-models/" + id(), body, LocalWorkspace.PORTAL);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(response.body()).getString("message")).contains(words);
    }

    private static RegisteredModelPermissionsRequest asked(RegisteredModelPermissionLevel level) {
        return new RegisteredModelPermissionsRequest()
                .setRegisteredModelId(id())
                .setAccessControlList(List.of(new RegisteredModelAccessControlRequest()
                        .setUserName(ANA)
                        .setPermissionLevel(level)));
    }

    private static RegisteredModelPermissionLevel level(RegisteredModelAccessControlResponse entry) {
        return entry.getAllPermissions().iterator().next().getPermissionLevel();
    }

    private static String id() {
        return registry()
                .getModel("bir_tax_forecaster")
                .getRegisteredModelDatabricks()
                .getId();
    }

    private static ModelRegistryAPI registry() {
        return workspace.client().modelRegistry();
    }
}
