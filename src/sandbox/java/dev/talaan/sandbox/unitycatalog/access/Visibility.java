package dev.talaan.sandbox.unitycatalog.access;

import dev.talaan.sandbox.identity.Principal;
import java.util.Optional;

/// Whether somebody may know of a securable: listings leave out what he may not see, asking for it is refused.
public final class Visibility {

    private final Access access;

    public Visibility(Access access) {
        this.access = access;
    }

    /// Why somebody does not see it, in Databricks' words; empty where he does.
    public Optional<String> hides(Principal who, Securable securable) {
        return access.lacksWay(who, securable)
                .or(() -> access.manages(who, securable) || mayUse(who, securable)
                        ? Optional.empty()
                        : Optional.of("User does not have "
                                + used(securable.type()).words() + " on " + securable.words() + "."));
    }

    public boolean sees(Principal who, Securable securable) {
        return hides(who, securable).isEmpty();
    }

    /// Whether somebody who sees nothing of it may at least know that it is there.
    public boolean browses(Principal who, Securable securable) {
        return access.holds(who, Privilege.BROWSE, securable);
    }

    private boolean mayUse(Principal who, Securable securable) {
        return switch (securable.type()) {
            case METASTORE -> true;
            case EXTERNAL_LOCATION -> access.grants().giveMoreThanBrowse(access.identities(who), securable);
            case CATALOG, SCHEMA, TABLE, VOLUME, FUNCTION -> access.holds(who, used(securable.type()), securable);
        };
    }

    private static Privilege used(SecurableType type) {
        return switch (type) {
            case METASTORE -> Privilege.CREATE_CATALOG;
            case CATALOG -> Privilege.USE_CATALOG;
            case SCHEMA -> Privilege.USE_SCHEMA;
            case TABLE -> Privilege.SELECT;
            case VOLUME -> Privilege.READ_VOLUME;
            case FUNCTION -> Privilege.EXECUTE;
            case EXTERNAL_LOCATION -> Privilege.READ_FILES;
        };
    }
}
