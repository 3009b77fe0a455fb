package dev.talaan.databricks.unitycatalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.scim.Directory;
import dev.talaan.databricks.serving.Serving;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Ground.class)
class PathNameTest {

    @Inject
    Catalogs catalogs;

    @Inject
    Schemas schemas;

    @Inject
    Tables tables;

    @Inject
    CatalogModels models;

    @Inject
    Volumes volumes;

    @Inject
    Functions functions;

    @Inject
    ExternalLocations locations;

    @Inject
    Grants grants;

    @Inject
    AccessRequests requests;

    @Inject
    Serving serving;

    @Inject
    Directory directory;

    @BeforeEach
    void fresh() {
        Databricks.reset();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", ".", ".."})
    void whatIsNoNameIsNotSent(String name) {
        var catalog = Securable.catalog(name);
        List.<Uni<?>>of(
                        catalogs.get(name),
                        catalogs.amend(name, new Amendment(null, "x")),
                        catalogs.delete(name, true),
                        schemas.get(name),
                        schemas.amend(name, new Amendment(null, "x")),
                        schemas.delete(name, true),
                        tables.get(name),
                        tables.delete(name),
                        models.get(name),
                        models.amend(name, new Amendment(null, "x")),
                        models.delete(name),
                        models.versions(name).collect().asList(),
                        models.version(name, 1),
                        models.aliased("a.b.c", name),
                        models.comment(name, 1, "x"),
                        models.deleteVersion(name, 1),
                        models.point("a.b.c", name, 1),
                        models.dropAlias("a.b.c", name),
                        volumes.get(name),
                        functions.get(name),
                        locations.get(name),
                        grants.on(catalog).collect().asList(),
                        grants.change(catalog, List.of()),
                        requests.destinations(catalog),
                        serving.endpoint(name),
                        serving.delete(name),
                        serving.predict(name, List.of()),
                        directory.user(name),
                        directory.group(name),
                        directory.servicePrincipal(name))
                .forEach(call -> assertThatThrownBy(() -> answer(call))
                        .isInstanceOf(InvalidRequest.class)
                        .hasMessage("'" + name + "' is no name"));
        assertThat(Databricks.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a?b=c", "a%2fb", "50%", "a b", "a+b", "a#b"})
    void aNameArrivesAsItIs(String name) {
        assertThatThrownBy(() -> answer(catalogs.get(name)))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("'" + name + "'");
        assertThatThrownBy(() -> answer(serving.endpoint(name)))
                .isInstanceOf(NotFound.class)
                .hasMessage("Endpoint with name '" + name + "' does not exist.");
        assertThatThrownBy(() -> answer(directory.user(name)))
                .isInstanceOf(NotFound.class)
                .hasMessage("User with id " + name + " not found.");
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
