package dev.talaan.databricks.unitycatalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Ground.class)
class CatalogModelsTest {

    private static final String FORECASTER = "gold.ml_features.bir_tax_forecaster";

    @Inject
    CatalogModels models;

    @BeforeEach
    void fresh() {
        Databricks.reset();
    }

    @Test
    void modelsAreMadeAmendedAndDeleted() {
        var wanted = new NewModel("gold", "ml_features", "lateness", "How late");
        assertThat(answer(models.create(wanted)).owner()).isEqualTo("talaan-portal");
        assertThatThrownBy(() -> answer(models.create(wanted))).isInstanceOf(Conflict.class);
        assertThat(answer(models.all("gold", "ml_features").collect().asList()))
                .extracting(Model::fullName)
                .containsExactly(FORECASTER, "gold.ml_features.lateness");
        assertThat(answer(models.amend("gold.ml_features.lateness", new Amendment("finance", null)))
                        .owner())
                .isEqualTo("finance");
        answer(models.delete("gold.ml_features.lateness"));
        assertThatThrownBy(() -> answer(models.get("gold.ml_features.lateness")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(models.delete(FORECASTER))).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> answer(models.all("gold", "nowhere").collect().asList()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void versionsComeNewestFirst() {
        Databricks.pace(Map.of("pageSize", 2));
        assertThat(answer(models.versions(FORECASTER).collect().asList()))
                .extracting(ModelVersion::version)
                .containsExactly(3L, 2L, 1L);
        var second = answer(models.version(FORECASTER, 2));
        assertThat(second.isReady()).isTrue();
        assertThat(second.aliases()).extracting(ModelAlias::aliasName).containsExactly("champion");
        assertThat(answer(models.comment(FORECASTER, 2, "Checked")).comment()).isEqualTo("Checked");
        answer(models.deleteVersion(FORECASTER, 3));
        assertThatThrownBy(() -> answer(models.version(FORECASTER, 3))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(models.deleteVersion(FORECASTER, 3))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(models.comment(FORECASTER, 9, "x"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        answer(models.versions("gold.default.none").collect().asList()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anAliasPointsAtOneVersion() {
        assertThat(answer(models.aliased(FORECASTER, "champion")).version()).isEqualTo(2);
        assertThat(answer(models.point(FORECASTER, "champion", 3)).versionNum()).isEqualTo(3);
        assertThat(answer(models.aliased(FORECASTER, "champion")).version()).isEqualTo(3);
        assertThat(answer(models.get(FORECASTER)).aliases())
                .containsExactly(new ModelAlias("challenger", 3), new ModelAlias("champion", 3));
        answer(models.dropAlias(FORECASTER, "champion"));
        assertThatThrownBy(() -> answer(models.aliased(FORECASTER, "champion"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(models.dropAlias(FORECASTER, "champion")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(models.point(FORECASTER, "champion", 9)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(models.point(FORECASTER, "no name", 1))).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aStatusThatIsNotKnownIsNoYes() {
        var body = "{\"version\":2,\"status\":\"ALMOST_READY\"}";
        Databricks.fault(Map.of("path", "/api/2.1/unity-catalog/models", "kind", "BODY", "status", 200, "body", body));
        var version = answer(models.version(FORECASTER, 2));
        assertThat(version.isReady()).isFalse();
        assertThat(version.status()).isEqualTo("ALMOST_READY");
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
