package dev.talaan.databricks.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.access.Entitlement.Granted;
import dev.talaan.databricks.access.Entitlement.Owned;
import dev.talaan.databricks.scim.Directory;
import dev.talaan.databricks.unitycatalog.Privilege;
import dev.talaan.databricks.unitycatalog.Securable;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the sandbox's own people may do, as a page would show it.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class EntitlementsTest {

    private static final Securable MONTHLY = Securable.table("gold.default.bir_monthly");
    private static final Securable DEFAULT = Securable.schema("gold.default");
    private static final Securable GOLD = Securable.catalog("gold");

    @Inject
    Entitlements entitlements;

    @Inject
    Directory directory;

    @BeforeEach
    void fresh() {
        Databricks.reset();
    }

    @Test
    void aPrivilegeIsFollowedThroughGroupsInGroups() {
        var through = List.of("finance-approvers", "finance-reviewers", "finance");
        var access = on(MONTHLY);
        assertThat(access.of("approver@example.ph"))
                .containsExactly(
                        new Entitlement(Privilege.SELECT, new Granted(MONTHLY), through),
                        new Entitlement(Privilege.USE_CATALOG, new Granted(GOLD), through),
                        new Entitlement(Privilege.USE_SCHEMA, new Granted(DEFAULT), through));
        assertThat(access.of("finance-approvers"))
                .extracting(Entitlement::through)
                .containsOnly(through.subList(1, 3));
        assertThat(access.of("finance")).extracting(Entitlement::through).containsOnly(List.of());
        assertThat(access.may("Approver@example.ph", Privilege.SELECT)).isTrue();
    }

    @Test
    void whoOwnsTheCatalogDisposesOfItAndReadsNothing() {
        var access = on(MONTHLY);
        assertThat(access.of("steward@example.ph"))
                .contains(
                        new Entitlement(Privilege.MANAGE, new Owned(GOLD), List.of("gold-stewards")),
                        new Entitlement(Privilege.USE_CATALOG, new Owned(GOLD), List.of("gold-stewards")));
        assertThat(access.may("steward@example.ph", Privilege.MANAGE)).isTrue();
        assertThat(access.lacks("steward@example.ph", Privilege.SELECT))
                .contains(new Need(Privilege.USE_SCHEMA, DEFAULT));
        assertThat(access.of("talaan-portal"))
                .contains(new Entitlement(Privilege.ALL_PRIVILEGES, new Owned(MONTHLY), List.of()));
    }

    @Test
    void everybodyIsInTheGroupOfEverybody() {
        Databricks.sql("GRANT SELECT ON TABLE gold.default.bir_monthly TO `account users`");
        var access = on(MONTHLY);
        assertThat(access.of("guest@example.ph"))
                .containsExactly(new Entitlement(Privilege.SELECT, new Granted(MONTHLY), List.of("account users")));
        assertThat(access.lacks("guest@example.ph", Privilege.SELECT)).contains(new Need(Privilege.USE_CATALOG, GOLD));
        assertThat(access.principals())
                .contains("guest@example.ph", "account users", "finance")
                .doesNotContain("analysts");
        assertThat(access.strangers()).isEmpty();
    }

    @Test
    void groupsThatHoldEachOtherAreFollowedOnce() {
        Databricks.directory(Map.of("groups", Map.of("finance-approvers", List.of("approver@example.ph", "finance"))));
        var access = on(MONTHLY);
        assertThat(access.of("finance-reviewers"))
                .extracting(Entitlement::through)
                .containsOnly(List.of("finance"));
        assertThat(access.may("approver@example.ph", Privilege.SELECT)).isTrue();
        assertThat(access.may("analyst@example.ph", Privilege.SELECT)).isFalse();
    }

    @Test
    void everyKindOfThingIsAnswered() {
        assertThat(on(GOLD).may("auditor@example.ph", Privilege.USE_CATALOG)).isTrue();
        assertThat(on(Securable.schema("GOLD.ml_features")).of("data-engineers"))
                .extracting(Entitlement::ground)
                .contains(new Owned(Securable.schema("gold.ml_features")));
        assertThat(on(Securable.model("gold.ml_features.bir_tax_forecaster")).owners())
                .hasSize(3);
        for (var thing : List.of(
                Securable.volume("gold.default.filings"),
                Securable.function("gold.default.surcharge"),
                Securable.externalLocation("odoo-exports"))) {
            assertThat(on(thing).may("talaan-portal", Privilege.MANAGE))
                    .as(thing.type())
                    .isTrue();
        }
    }

    @Test
    void whatIsNotThereIsRefused() {
        for (var none : List.of(
                Securable.table("gold.default.none"),
                Securable.function("gold.default.none"),
                Securable.catalog("none"))) {
            assertThatThrownBy(() -> on(none)).as(none.type()).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> on(Securable.table("bir_monthly"))).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> on(new Securable("notebook", "x"))).isInstanceOf(InvalidRequest.class);
    }

    private Access on(Securable thing) {
        return directory
                .roster()
                .chain(roster -> entitlements.on(thing, roster))
                .await()
                .indefinitely();
    }
}
