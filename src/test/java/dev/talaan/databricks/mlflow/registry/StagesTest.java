package dev.talaan.databricks.mlflow.registry;

import static dev.talaan.databricks.mlflow.Trial.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.contract.OnlyDatabricks;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.PermissionDenied;
import dev.talaan.databricks.mlflow.Trial;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Ground.class)
class StagesTest {

    private static final String MLFLOW = "/api/2.0/mlflow/";

    @Inject
    RegisteredModels models;

    @Inject
    ModelVersions versions;

    @Inject
    Stages stages;

    private String model;

    @BeforeEach
    void begin() {
        Trial.begin();
        model = answer(models.create(new NewModel(Trial.name(), "", List.of()))).name();
        for (var run : List.of("r1", "r2")) {
            answer(versions.create(new NewVersion(model, "dbfs:/models/" + run, run, "", List.of())));
        }
    }

    @Test
    void areLeftForOthers() {
        var moved = answer(stages.move(id("1"), Stage.PRODUCTION, false, "Change 1"));
        assertThat(moved.stage()).contains(Stage.PRODUCTION);
        assertThat(moved.version()).isEqualTo("1");
        answer(stages.move(id("2"), Stage.STAGING, false, "Change 2"));
        assertThat(answer(versions.latest(model, List.of(Stage.STAGING, Stage.PRODUCTION))))
                .extracting(ModelVersion::version)
                .containsExactlyInAnyOrder("1", "2");
        answer(stages.move(id("2"), Stage.NONE, false, "Change 3"));
        assertThat(stage("2")).isEqualTo(Stage.NONE);
        answer(stages.move(id("1"), Stage.ARCHIVED, false, "Change 4"));
        assertThat(stage("1")).isEqualTo(Stage.ARCHIVED);
    }

    @Test
    void makeRoomWhereTheyAreTold() {
        answer(stages.move(id("1"), Stage.PRODUCTION, false, "Change 1"));
        answer(stages.move(id("2"), Stage.PRODUCTION, false, "Change 2"));
        assertThat(stage("1")).isEqualTo(Stage.PRODUCTION);
        answer(stages.move(id("2"), Stage.PRODUCTION, true, "Change 3"));
        assertThat(stage("1")).isEqualTo(Stage.ARCHIVED);
        assertThat(stage("2")).isEqualTo(Stage.PRODUCTION);
    }

    @Test
    void areRefused() {
        assertThatThrownBy(() -> answer(stages.move(id("9"), Stage.STAGING, false, "Change 1")))
                .isInstanceOf(NotFound.class)
                .hasMessage("Model Version (name=" + model + ", version=9) not found");
        assertThatThrownBy(() -> stages.move(id("1"), Stage.ARCHIVED, true, "Change 1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @OnlyDatabricks("calls that a test can count and spoil")
    void areDeniedToWhoMayNot() {
        Databricks.fault(Map.of(
                "path", MLFLOW + "databricks/model-versions/transition-stage",
                "kind", "STATUS",
                "status", 403,
                "errorCode", "PERMISSION_DENIED",
                "message", "User 'talaan-portal' does not have permission."));
        assertThatThrownBy(() -> answer(stages.move(id("1"), Stage.PRODUCTION, true, "Change 1")))
                .isInstanceOf(PermissionDenied.class);
        assertThat(stage("1")).isEqualTo(Stage.NONE);
    }

    @Test
    @OnlyDatabricks("calls that a test can count and spoil")
    void areMovedByDatabricksPathWithoutAskingAgainWhoseItIs() {
        answer(stages.move(id("1"), Stage.STAGING, false, "Change 1"));
        Databricks.forgetRequests();
        answer(stages.move(id("1"), Stage.PRODUCTION, false, "Change 2"));
        assertThat(Databricks.requests()).containsExactly(MLFLOW + "databricks/model-versions/transition-stage");
    }

    private Stage stage(String version) {
        return answer(versions.get(id(version))).stage().orElseThrow();
    }

    private VersionId id(String version) {
        return new VersionId(model, version);
    }
}
