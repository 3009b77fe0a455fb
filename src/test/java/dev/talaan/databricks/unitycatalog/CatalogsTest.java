package dev.talaan.databricks.unitycatalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/// Against the sandbox: what the shared contract does not ask.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class CatalogsTest {

    @Inject
    Catalogs catalogs;

    @Inject
    Schemas schemas;

    @Inject
    Tables tables;

    @Inject
    Volumes volumes;

    @Inject
    Functions functions;

    @Inject
    ExternalLocations locations;

    @BeforeEach
    void fresh() {
        Databricks.reset();
    }

    @Test
    void everythingIsListedPageByPage() {
        Databricks.pace(Map.of("pageSize", 1));
        assertThat(answer(catalogs.all().collect().asList()))
                .extracting(Catalog::name)
                .containsExactly("bronze", "gold", "main", "silver");
        assertThat(Databricks.requests()).hasSize(4);
        assertThat(answer(schemas.all("gold").collect().asList()))
                .extracting(Schema::fullName)
                .containsExactly("gold.default", "gold.information_schema", "gold.ml_features");
        assertThat(answer(tables.all("gold", "default").collect().asList()))
                .extracting(Table::fullName)
                .containsExactly("gold.default.bir_monthly", "gold.default.bir_transactions");
    }

    @Test
    void whatBelongsToWhomIsTold() {
        assertThat(answer(catalogs.get("gold")).owner()).isEqualTo("gold-stewards");
        assertThat(answer(schemas.get("gold.ml_features")).owner()).isEqualTo("data-engineers");
        assertThat(answer(tables.get("gold.default.bir_monthly")).owner()).isEqualTo("talaan-portal");
        var amended = answer(schemas.amend("gold.ml_features", new Amendment("finance", null)));
        assertThat(amended.owner()).isEqualTo("finance");
        assertThatThrownBy(() -> answer(catalogs.amend("gold", new Amendment("nobody", null))))
                .isInstanceOf(NotFound.class)
                .hasMessage("Could not find principal with name nobody");
    }

    @Test
    void whatHoldsSomethingIsDroppedByForceOnly() {
        assertThatThrownBy(() -> answer(schemas.delete("gold.ml_features", false)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("is not empty");
        answer(schemas.delete("gold.ml_features", true));
        assertThatThrownBy(() -> answer(schemas.get("gold.ml_features"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(catalogs.delete("gold", false))).isInstanceOf(InvalidRequest.class);
        answer(tables.delete("gold.default.bir_monthly"));
        assertThatThrownBy(() -> answer(tables.delete("gold.default.bir_monthly")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void volumesFunctionsAndExternalLocations() {
        var volume = answer(volumes.all("gold", "default").toUni());
        assertThat(answer(volumes.get(volume.fullName()))).isEqualTo(volume);
        assertThat(volume.volumeType()).isEqualTo("MANAGED");
        var function = answer(functions.all("gold", "default").toUni());
        assertThat(answer(functions.get(function.fullName())).routineDefinition())
                .contains("0.25");
        var location = answer(locations.all().toUni());
        assertThat(answer(locations.get(location.name())).url()).startsWith("abfss://");
        assertThatThrownBy(() -> answer(volumes.get("gold.default.none"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(functions.get("gold.default.none"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(locations.get("none"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(volumes.all("gold", "nowhere").collect().asList()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(functions.all("nowhere", "x").collect().asList()))
                .isInstanceOf(NotFound.class);
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
