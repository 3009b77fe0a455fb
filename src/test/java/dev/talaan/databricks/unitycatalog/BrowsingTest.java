package dev.talaan.databricks.unitycatalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.PermissionDenied;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A portal that does not administer the metastore sees what it may only browse, and sees that it is no more.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class BrowsingTest {

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
    CatalogModels models;

    @Inject
    ExternalLocations locations;

    @BeforeEach
    void theStewardsGoldIsTheirsAlone() {
        Databricks.reset();
        Databricks.sql("REVOKE ALL PRIVILEGES ON CATALOG gold FROM `talaan-portal`");
        Databricks.sql("ALTER SCHEMA gold.default OWNER TO `gold-stewards`");
        Databricks.sql("ALTER EXTERNAL LOCATION `odoo-exports` OWNER TO `data-engineers`");
        Databricks.directory(Map.of("groups", Map.of("metastore-admins", List.of("platform@example.ph"))));
    }

    @Test
    void withoutBrowseNothingIsSeen() {
        assertThat(list(catalogs.all())).extracting(Catalog::name).doesNotContain("gold");
        assertThatThrownBy(() -> answer(catalogs.get("gold"))).isInstanceOf(PermissionDenied.class);
        assertThatThrownBy(() -> list(schemas.all("gold"))).isInstanceOf(PermissionDenied.class);
        assertThatThrownBy(() -> answer(tables.get("gold.ml_features.bir_forecasting")))
                .isInstanceOf(PermissionDenied.class);
    }

    @Test
    void withBrowseEverythingIsSeenAndMarked() {
        Databricks.sql("GRANT BROWSE ON CATALOG gold TO `talaan-portal`");
        assertThat(answer(catalogs.get("gold")).browseOnly()).isTrue();
        assertThat(list(catalogs.all())).filteredOn(Catalog::browseOnly).hasSize(1);
        assertThat(list(schemas.all("gold"))).extracting(Schema::browseOnly).contains(true);
        assertThat(answer(schemas.get("gold.ml_features")).browseOnly()).isTrue();
        assertThat(list(tables.all("gold", "ml_features"))).hasSize(1).allMatch(Table::browseOnly);
        assertThat(answer(tables.get("gold.ml_features.bir_forecasting")).browseOnly())
                .isTrue();
        assertThat(list(volumes.all("gold", "default"))).hasSize(1).allMatch(Volume::browseOnly);
        assertThat(answer(volumes.get("gold.default.filings")).browseOnly()).isTrue();
        assertThat(list(functions.all("gold", "default"))).hasSize(1).allMatch(Function::browseOnly);
        assertThat(answer(functions.get("gold.default.surcharge")).browseOnly()).isTrue();
        assertThat(list(models.all("gold", "ml_features"))).hasSize(1).allMatch(Model::browseOnly);
        var model = "gold.ml_features.bir_tax_forecaster";
        assertThat(answer(models.get(model)).browseOnly()).isTrue();
        assertThat(list(models.versions(model))).hasSize(3);
        assertThat(answer(models.version(model, 2)).version()).isEqualTo(2);
    }

    @Test
    void anExternalLocationIsGrantedOnByItself() {
        assertThat(list(locations.all())).isEmpty();
        assertThatThrownBy(() -> answer(locations.get("odoo-exports"))).isInstanceOf(PermissionDenied.class);
        Databricks.sql("GRANT BROWSE ON EXTERNAL LOCATION `odoo-exports` TO `talaan-portal`");
        assertThat(list(locations.all())).hasSize(1).allMatch(ExternalLocation::browseOnly);
        assertThat(answer(locations.get("odoo-exports")).browseOnly()).isTrue();
    }

    private static <T> List<T> list(Multi<T> asked) {
        return answer(asked.collect().asList());
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
