package dev.talaan.databricks.access;

import dev.talaan.databricks.proof.Operation;
import dev.talaan.databricks.proof.Operation.Kind;
import dev.talaan.databricks.proof.Operations;
import dev.talaan.databricks.scim.Directory;
import dev.talaan.databricks.transport.Group;
import dev.talaan.databricks.unitycatalog.EffectiveGrantPage;
import dev.talaan.databricks.unitycatalog.Securable;
import jakarta.inject.Singleton;
import java.util.List;

/// Several calls, of which the one for the grants is decisive.
@Singleton
class AccessOperations implements Operations {

    private static final Securable TABLE = Securable.table("gold.default.bir_monthly");

    private final Entitlements entitlements;
    private final Directory directory;

    AccessOperations(Entitlements entitlements, Directory directory) {
        this.entitlements = entitlements;
        this.directory = directory;
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
                () -> directory.roster().chain(roster -> entitlements.on(TABLE, roster))));
    }
}
