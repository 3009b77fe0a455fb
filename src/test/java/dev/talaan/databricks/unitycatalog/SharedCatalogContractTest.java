package dev.talaan.databricks.unitycatalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.contract.Counterpart;
import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What Databricks and the open-source Unity Catalog have in common: it needs nothing but an empty server, and leaves
/// it as it was. Against any server by `-Dtalaan.contract.unity-catalog=URL`, otherwise against the sandbox.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class SharedCatalogContractTest {

    private final String catalog = "contract_" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    Catalogs catalogs;

    @Inject
    Schemas schemas;

    @Inject
    Tables tables;

    @Inject
    Grants grants;

    @BeforeEach
    void open() {
        Counterpart.refuseUnasked("unity-catalog");
        if (Counterpart.isSandbox()) {
            Databricks.reset();
        }
        answer(catalogs.create(new NewCatalog(catalog, "A contract test's")));
    }

    @AfterEach
    void close() {
        answer(catalogs.delete(catalog, true).onFailure(NotFound.class).recoverWithNull());
    }

    @Test
    void aCatalogIsListedLookedAtAndAmended() {
        assertThat(answer(catalogs.all().collect().asList()))
                .extracting(Catalog::name)
                .contains(catalog);
        assertThat(answer(catalogs.get(catalog)).comment()).isEqualTo("A contract test's");
        answer(catalogs.amend(catalog, new Amendment(null, "Amended")));
        assertThat(answer(catalogs.get(catalog)).comment()).isEqualTo("Amended");
        assertThatThrownBy(() -> answer(catalogs.create(new NewCatalog(catalog, null))))
                .isInstanceOf(Conflict.class);
        answer(catalogs.delete(catalog, true));
        assertThatThrownBy(() -> answer(catalogs.get(catalog))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(catalogs.delete(catalog, true))).isInstanceOf(NotFound.class);
    }

    @Test
    void aSchemaIsListedLookedAtAndDropped() {
        var made = answer(schemas.create(new NewSchema(catalog, "filings", "Filings")));
        assertThat(made.fullName()).isEqualTo(catalog + ".filings");
        assertThat(answer(schemas.all(catalog).collect().asList()))
                .extracting(Schema::name)
                .contains("filings");
        answer(schemas.amend(made.fullName(), new Amendment(null, "Amended")));
        assertThat(answer(schemas.get(made.fullName())).comment()).isEqualTo("Amended");
        assertThatThrownBy(() -> answer(schemas.create(new NewSchema(catalog, "filings", null))))
                .isInstanceOf(Conflict.class);
        assertThat(answer(tables.all(catalog, "filings").collect().asList())).isEmpty();
        answer(schemas.delete(made.fullName(), false));
        assertThatThrownBy(() -> answer(schemas.get(made.fullName()))).isInstanceOf(NotFound.class);
    }

    @Test
    void aTableThatIsNotThereIsRefused() {
        answer(schemas.create(new NewSchema(catalog, "filings", null)));
        assertThatThrownBy(() -> answer(tables.get(catalog + ".filings.none"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(tables.delete(catalog + ".filings.none")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(tables.all(catalog, "none").collect().asList()))
                .isInstanceOf(NotFound.class);
    }

    /// However the server spells privileges.
    @Test
    void aPrivilegeIsGrantedAndTakenBack() {
        var thing = Securable.catalog(catalog);
        var principal = System.getProperty("talaan.contract.unity-catalog.principal", "finance");
        var given = answer(
                grants.change(thing, List.of(GrantChange.of(principal, List.of(Privilege.USE_CATALOG), List.of()))));
        assertThat(given).contains(new Grant(principal, Privilege.USE_CATALOG, thing));
        assertThat(answer(grants.on(thing).collect().asList()))
                .contains(new Grant(principal, Privilege.USE_CATALOG, thing));
        var taken = answer(
                grants.change(thing, List.of(GrantChange.of(principal, List.of(), List.of(Privilege.USE_CATALOG)))));
        assertThat(taken).doesNotContain(new Grant(principal, Privilege.USE_CATALOG, thing));
        assertThatThrownBy(() -> answer(grants.change(
                        thing, List.of(GrantChange.of(principal, List.of(new Privilege("LOOK")), List.of())))))
                .isInstanceOf(DatabricksError.class);
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
