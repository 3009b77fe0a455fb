package dev.talaan.sandbox.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.core.error.platform.PermissionDenied;
import com.databricks.sdk.core.error.platform.ResourceDoesNotExist;
import com.databricks.sdk.service.ml.CreateModelVersionRequest;
import com.databricks.sdk.service.ml.GetLatestVersionsRequest;
import com.databricks.sdk.service.ml.ModelRegistryAPI;
import com.databricks.sdk.service.ml.ModelVersion;
import com.databricks.sdk.service.ml.ModelVersionStatus;
import com.databricks.sdk.service.ml.ModelVersionTag;
import com.databricks.sdk.service.ml.SearchModelVersionsRequest;
import com.databricks.sdk.service.ml.SetModelVersionTagRequest;
import com.databricks.sdk.service.ml.UpdateModelVersionRequest;
import dev.talaan.sandbox.LocalWorkspace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ModelVersionsContractTest {

    private static final String FORECASTER = "bir_tax_forecaster";
    private static final String RUN = "a11ce0000000000000000000000000f2";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @Test
    void areCreatedAndRead() {
        var created = registry().createModelVersion(asked()).getModelVersion();
        assertThat(created.getVersion()).isEqualTo("4");
        assertThat(created.getCurrentStage()).isEqualTo("None");
        var version = registry().getModelVersion(FORECASTER, "4").getModelVersion();
        assertThat(version.getStatus()).isEqualTo(ModelVersionStatus.READY);
        assertThat(version.getRunId()).isEqualTo(RUN);
        assertThat(version.getSource()).isEqualTo("dbfs:/models/4");
        assertThat(version.getTags()).extracting(ModelVersionTag::getKey).containsExactly("month");
        assertThat(registry().getModelVersionDownloadUri(FORECASTER, "4").getArtifactUri())
                .isEqualTo("dbfs:/models/4");
    }

    @Test
    void areNotCreatedWithoutModelOrRight() {
        assertThatThrownBy(() -> registry().createModelVersion(asked().setName("none")))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("Registered Model with name=none not found");
        assertThatThrownBy(() -> registry().createModelVersion(new CreateModelVersionRequest().setName(FORECASTER)))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("Missing value for required parameter 'source'.");
        assertThatThrownBy(() -> analyst().createModelVersion(asked()))
                .isInstanceOf(PermissionDenied.class)
                .hasMessageContaining("'CAN_EDIT'");
        assertThatThrownBy(() -> registry().getModelVersion(FORECASTER, "9"))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("Model Version (name=bir_tax_forecaster, version=9) not found");
        assertThatThrownBy(() -> registry().getModelVersion(FORECASTER, "x"))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessage("Parameter 'version' must be an integer, got 'x'.");
        assertThatThrownBy(() -> registry().getModelVersionDownloadUri(FORECASTER, "9"))
                .isInstanceOf(ResourceDoesNotExist.class);
    }

    @Test
    void areDescribedAndTagged() {
        registry()
                .updateModelVersion(new UpdateModelVersionRequest()
                        .setName(FORECASTER)
                        .setVersion("1")
                        .setDescription("The first."));
        registry()
                .setModelVersionTag(new SetModelVersionTagRequest()
                        .setName(FORECASTER)
                        .setVersion("1")
                        .setKey("audited")
                        .setValue("yes"));
        var version = registry().getModelVersion(FORECASTER, "1").getModelVersion();
        assertThat(version.getDescription()).isEqualTo("The first.");
        assertThat(found("tags.audited = 'yes'")).containsExactly("1");
        registry().deleteModelVersionTag(FORECASTER, "1", "audited");
        assertThat(found("tags.audited = 'yes'")).isEmpty();
        assertThatThrownBy(() -> registry()
                        .updateModelVersion(new UpdateModelVersionRequest()
                                .setName(FORECASTER)
                                .setVersion("9")))
                .isInstanceOf(ResourceDoesNotExist.class);
        assertThatThrownBy(() -> analyst()
                        .setModelVersionTag(new SetModelVersionTagRequest()
                                .setName(FORECASTER)
                                .setVersion("1")
                                .setKey("a")))
                .isInstanceOf(PermissionDenied.class);
    }

    @Test
    void areSearchedPageByPage() {
        workspace.pace("{\"pageSize\":2}");
        assertThat(found("name='bir_tax_forecaster'")).containsExactly("3", "2", "1");
        registry().createModelVersion(asked());
        assertThat(found("")).containsExactly("4", "3", "2", "1");
        assertThat(found("run_id='" + RUN + "'")).containsExactly("4", "2");
        assertThat(found("name = 'bir_tax_forecaster' AND version_number > 2")).containsExactly("4", "3");
        assertThat(found("name = 'none'")).isEmpty();
        assertThatThrownBy(() -> found("stage = 'Production'"))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("Invalid attribute key 'stage' specified.");
    }

    @Test
    void areLatestInTheirStages() {
        assertThat(latest(List.of())).containsExactly("1", "2", "3");
        assertThat(latest(List.of("Production"))).containsExactly("2");
        assertThat(latest(List.of("None"))).isEmpty();
        assertThatThrownBy(() -> latest(List.of("Nope")))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessage("Invalid Model Version stage: Nope. Value must be one of None, Staging, Production,"
                        + " Archived.");
        var path = "/api/2.0/mlflow/registered-models/get-latest-versions?name=bir_tax_forecaster&stages=Staging";
        assertThat(workspace.get(path).getJsonArray("model_versions")).hasSize(1);
        assertThat(workspace.get(path + "&stages=Production").getJsonArray("model_versions"))
                .hasSize(2);
    }

    @Test
    void areDeletedWhereTheyAreNotInUse() {
        registry().deleteModelVersion(FORECASTER, "1");
        assertThat(found("")).containsExactly("3", "2");
        assertThatThrownBy(() -> registry().deleteModelVersion(FORECASTER, "1"))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("Model Version (name=bir_tax_forecaster, version=1) not found");
        assertThatThrownBy(() -> registry().deleteModelVersion(FORECASTER, "2"))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("it is in Production. Move it to None or Archived first.");
    }

    private static CreateModelVersionRequest asked() {
        return new CreateModelVersionRequest()
                .setName(FORECASTER)
                .setSource("dbfs:/models/4")
                .setRunId(RUN)
                .setTags(List.of(new ModelVersionTag().setKey("month").setValue("2026-10")));
    }

    private static List<String> found(String filter) {
        return versions(registry().searchModelVersions(new SearchModelVersionsRequest().setFilter(filter)));
    }

    private static List<String> latest(List<String> stages) {
        return versions(registry()
                .getLatestVersions(
                        new GetLatestVersionsRequest().setName(FORECASTER).setStages(stages)));
    }

    private static List<String> versions(Iterable<ModelVersion> found) {
        var versions = new ArrayList<String>();
        found.forEach(version -> versions.add(version.getVersion()));
        return versions;
    }

    private static ModelRegistryAPI registry() {
        return workspace.client().modelRegistry();
    }

    private static ModelRegistryAPI analyst() {
        return workspace.client(LocalWorkspace.ANALYST).modelRegistry();
    }
}
