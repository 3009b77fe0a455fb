package dev.talaan.databricks.access;

import dev.talaan.databricks.proof.Operation;
import dev.talaan.databricks.proof.Operation.Kind;
import dev.talaan.databricks.proof.Operations;
import dev.talaan.databricks.scim.Roster;
import dev.talaan.databricks.transport.Group;
import dev.talaan.databricks.unitycatalog.EffectiveGrantPage;
import dev.talaan.databricks.unitycatalog.Securable;
import jakarta.inject.Singleton;
import java.util.List;

/// Several calls, of which the one for the grants is decisive. The directory's are among those of its own group.
@Singleton
class AccessOperations implements Operations {

    private static final Securable TABLE = Securable.table("gold.default.bir_monthly");

    private static final Roster NOBODY = Roster.of(List.of(), List.of(), List.of());

    private final Entitlements entitlements;

    AccessOperations(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    @Override
    public List<Operation> all() {
        return List.of(new Operation(
                Group.UNITY_CATALOG,
                "entitlements",
                Kind.READ,
                "GET",
                "/api/2.1/unity-catalog/effective-permissions/table/" + TABLE.fullName(),
                EffectiveGrantPage.class,
                () -> entitlements.on(TABLE, NOBODY)));
    }
}
