package dev.talaan.databricks.mlflow.registry;

import static dev.talaan.databricks.mlflow.Trial.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.talaan.contract.OnlyDatabricks;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.mlflow.Trial;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Ground.class)
@OnlyDatabricks("permissions on models")
class ModelGrantsTest {

    @Inject
    RegisteredModels models;

    @Inject
    ModelGrants grants;

    private String model;

    @BeforeEach
    void begin() {
        Trial.begin();
        model = answer(models.inWorkspace("bir_tax_forecaster")).id();
    }

    @Test
    void areRead() {
        var permissions = answer(grants.of(model));
        assertThat(permissions.objectId()).endsWith(model);
        assertThat(permissions.accessControlList())
                .extracting(ModelPermissions.Holder::groupName)
                .containsExactly("users", "admins");
        assertThat(permissions.accessControlList().getLast().allPermissions())
                .containsExactly(new ModelPermissions.Held("CAN_MANAGE", true));
        assertThatThrownBy(() -> answer(grants.of("none"))).isInstanceOf(NotFound.class);
    }

    @Test
    void areAddedAndTakeThePlaceOfOthers() {
        var approvers = GrantOnModel.toGroup("model-approvers", ModelLevel.CAN_MANAGE_PRODUCTION_VERSIONS);
        var added = answer(grants.grant(model, List.of(approvers)));
        assertThat(added.accessControlList())
                .extracting(ModelPermissions.Holder::groupName)
                .containsExactly("users", "model-approvers", "admins");
        var replaced = answer(grants.replace(
                model,
                List.of(
                        GrantOnModel.toUser("engineer@example.ph", ModelLevel.CAN_EDIT),
                        GrantOnModel.toServicePrincipal("serving", ModelLevel.CAN_READ))));
        assertThat(replaced.accessControlList())
                .extracting(ModelPermissions.Holder::userName, ModelPermissions.Holder::servicePrincipalName)
                .startsWith(tuple("engineer@example.ph", null), tuple(null, "serving"))
                .hasSize(3);
    }

    @Test
    void areRefused() {
        var nobody = new GrantOnModel(null, null, null, ModelLevel.CAN_READ);
        assertThatThrownBy(() -> answer(grants.grant(model, List.of(nobody)))).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> answer(grants.replace(model, List.of(nobody)))).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> answer(grants.replace("none", List.of()))).isInstanceOf(NotFound.class);
    }
}
