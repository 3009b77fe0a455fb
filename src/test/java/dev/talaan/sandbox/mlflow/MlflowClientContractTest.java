package dev.talaan.sandbox.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.sandbox.LocalWorkspace;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mlflow.api.proto.ModelRegistry.ModelVersion;
import org.mlflow.api.proto.Service.Experiment;
import org.mlflow.api.proto.Service.Metric;
import org.mlflow.api.proto.Service.Param;
import org.mlflow.api.proto.Service.Run;
import org.mlflow.api.proto.Service.RunInfo;
import org.mlflow.api.proto.Service.RunStatus;
import org.mlflow.api.proto.Service.RunTag;
import org.mlflow.api.proto.Service.ViewType;
import org.mlflow.tracking.MlflowClient;
import org.mlflow.tracking.MlflowHttpException;
import org.mlflow.tracking.creds.BasicMlflowHostCreds;

/// The sandbox as MLflow's own client sees it.
class MlflowClientContractTest {

    private static final String FORECASTER = "bir_tax_forecaster";
    private static final String WITHHOLDING = "2406110000000101";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private MlflowClient mlflow;

    @BeforeEach
    void signIn() {
        mlflow = new MlflowClient(new BasicMlflowHostCreds(workspace.url().toString(), LocalWorkspace.PORTAL));
    }

    @AfterEach
    void signOut() {
        mlflow.close();
    }

    @Test
    void keepsExperiments() {
        var id = mlflow.createExperiment("/Shared/trial");
        assertThat(mlflow.getExperiment(id).getName()).isEqualTo("/Shared/trial");
        assertThat(mlflow.getExperimentByName("/Shared/trial"))
                .map(Experiment::getExperimentId)
                .contains(id);
        assertThat(mlflow.getExperimentByName("none")).isEmpty();
        mlflow.renameExperiment(id, "/Shared/other");
        mlflow.setExperimentTag(id, "k", "v");
        assertThat(mlflow.searchExperiments("tags.k = 'v'").getItems())
                .extracting(Experiment::getName)
                .containsExactly("/Shared/other");
        var page = mlflow.searchExperiments("", ViewType.ACTIVE_ONLY, 2, List.of("name ASC"));
        assertThat(page.getItems()).hasSize(2);
        assertThat(page.getNextPage().getItems()).hasSize(1);
        mlflow.deleteExperiment(id);
        assertThat(mlflow.getExperiment(id).getLifecycleStage()).isEqualTo("deleted");
        mlflow.restoreExperiment(id);
        assertThatThrownBy(() -> mlflow.createExperiment("/Shared/other"))
                .isInstanceOf(MlflowHttpException.class)
                .hasMessageContaining("400");
    }

    @Test
    void keepsRunsAndWhatIsLoggedInThem() {
        var run = mlflow.createRun(WITHHOLDING).getRunId();
        mlflow.logMetric(run, "rmse", 2, 10, 0);
        mlflow.logMetric(run, "rmse", 1.5, 20, 1);
        mlflow.logMetric(run, "lost", Double.NaN);
        mlflow.logParam(run, "max_depth", "6");
        mlflow.setTag(run, "month", "2026-10");
        mlflow.logBatch(
                run,
                List.of(Metric.newBuilder()
                        .setKey("mape")
                        .setValue(3)
                        .setTimestamp(30)
                        .setStep(0)
                        .build()),
                List.of(Param.newBuilder().setKey("trees").setValue("200").build()),
                List.of(RunTag.newBuilder().setKey("gone").setValue("soon").build()));
        mlflow.deleteTag(run, "gone");
        mlflow.setTerminated(run, RunStatus.FINISHED, 40);
        var kept = mlflow.getRun(run);
        assertThat(kept.getInfo().getStatus()).isEqualTo(RunStatus.FINISHED);
        assertThat(kept.getInfo().getEndTime()).isEqualTo(40);
        assertThat(kept.getData().getMetricsList())
                .extracting(Metric::getKey, Metric::getValue)
                .extracting(Object::toString)
                .containsExactly("(\"rmse\", 1.5)", "(\"lost\", NaN)", "(\"mape\", 3.0)");
        assertThat(kept.getData().getParamsList()).extracting(Param::getKey).containsExactly("max_depth", "trees");
        assertThat(kept.getData().getTagsList())
                .extracting(RunTag::getKey)
                .contains("month")
                .doesNotContain("gone");
        assertThat(mlflow.getMetricHistory(run, "rmse"))
                .extracting(Metric::getValue)
                .containsExactly(2.0, 1.5);
        assertThatThrownBy(() -> mlflow.logParam(run, "max_depth", "7"))
                .isInstanceOf(MlflowHttpException.class)
                .satisfies(e -> assertThat(((MlflowHttpException) e).getBodyMessage())
                        .contains("Changing param values is not allowed."));
    }

    @Test
    void findsRuns() {
        var found = found("metrics.rmse < 60000 and params.max_depth = '6'");
        assertThat(found).extracting(RunInfo::getRunName).containsExactly("wht-2024-03", "wht-2024-02");
        var page = mlflow.searchRuns(List.of(WITHHOLDING), "", ViewType.ACTIVE_ONLY, 2, List.of("metrics.rmse DESC"));
        assertThat(page.getItems())
                .extracting(run -> run.getInfo().getRunName())
                .containsExactly("wht-2024-01", "wht-2024-02");
        assertThat(page.getNextPage().getItems()).hasSize(1);
        var run = found.getFirst().getRunId();
        mlflow.deleteRun(run);
        assertThat(found("")).hasSize(2);
        mlflow.restoreRun(run);
        assertThat(found("")).hasSize(3);
        assertThatThrownBy(() -> found("nonsense")).isInstanceOf(MlflowHttpException.class);
    }

    @Test
    void looksAtModels() {
        var model = mlflow.getRegisteredModel(FORECASTER);
        assertThat(model.getLatestVersionsList()).hasSize(3);
        assertThat(mlflow.getLatestVersions(FORECASTER, List.of("Production", "Staging")))
                .extracting(ModelVersion::getVersion)
                .containsExactly("2", "3");
        assertThat(mlflow.getLatestVersions(FORECASTER)).hasSize(3);
        assertThat(mlflow.getModelVersion(FORECASTER, "2").getCurrentStage()).isEqualTo("Production");
        assertThat(mlflow.getModelVersionDownloadUri(FORECASTER, "2")).startsWith("dbfs:/");
        var page = mlflow.searchModelVersions("name='bir_tax_forecaster'", 2, List.of("version_number ASC"));
        assertThat(page.getItems()).extracting(ModelVersion::getVersion).containsExactly("1", "2");
        assertThat(page.getNextPage().getItems()).hasSize(1);
        assertThatThrownBy(() -> mlflow.getModelVersion(FORECASTER, "9"))
                .isInstanceOf(MlflowHttpException.class)
                .hasMessageContaining("404");
        assertThatThrownBy(() -> mlflow.getRegisteredModel("none")).isInstanceOf(MlflowHttpException.class);
    }

    /// Its client has no methods of its own for these.
    @Test
    void movesModels() {
        mlflow.sendPost("registered-models/create", json(Map.of("name", "vat_forecaster")));
        mlflow.sendPost("model-versions/create", json(Map.of("name", "vat_forecaster", "source", "dbfs:/models/vat")));
        mlflow.sendPatch(
                "model-versions/update", json(Map.of("name", "vat_forecaster", "version", "1", "description", "d")));
        mlflow.sendPost(
                "model-versions/transition-stage",
                json(Map.of("name", "vat_forecaster", "version", "1", "stage", "Staging")));
        var version = mlflow.getModelVersion("vat_forecaster", "1");
        assertThat(version.getCurrentStage()).isEqualTo("Staging");
        assertThat(version.getDescription()).isEqualTo("d");
        assertThatThrownBy(() -> mlflow.sendPost(
                        "model-versions/transition-stage",
                        json(Map.of("name", "vat_forecaster", "version", "1", "stage", "Nope"))))
                .isInstanceOf(MlflowHttpException.class)
                .satisfies(e -> assertThat(((MlflowHttpException) e).getBodyMessage())
                        .contains("Invalid Model Version stage: Nope."));
    }

    private List<RunInfo> found(String filter) {
        return mlflow.searchRuns(List.of(WITHHOLDING), filter, ViewType.ACTIVE_ONLY, 10).getItems().stream()
                .map(Run::getInfo)
                .toList();
    }

    private static String json(Map<String, Object> fields) {
        return new JsonObject(fields).encode();
    }
}
