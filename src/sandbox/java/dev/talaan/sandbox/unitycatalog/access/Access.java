package dev.talaan.sandbox.unitycatalog.access;

import dev.talaan.sandbox.identity.Directory;
import dev.talaan.sandbox.identity.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What follows from grants, ownership and groups. An owner has all privileges on what is his, and on nothing in it;
/// what is granted on a container holds for all that is in it.
public final class Access {

    private final Directory directory;
    private final Grants grants;
    private final Register register;

    public Access(Directory directory, Grants grants, Register register) {
        this.directory = directory;
        this.grants = grants;
        this.register = register;
    }

    public Directory directory() {
        return directory;
    }

    public Grants grants() {
        return grants;
    }

    public Register register() {
        return register;
    }

    public boolean administers(Principal who) {
        return who.equals(Principal.SANDBOX) || owns(who, Securable.METASTORE);
    }

    public boolean owns(Principal who, Securable securable) {
        return directory.identities(who).contains(register.of(securable).owner());
    }

    public boolean ownsAbove(Principal who, Securable securable) {
        return securable.above().stream().anyMatch(container -> owns(who, container));
    }

    /// Whether somebody has a privilege here, be it of use to him or not.
    public boolean holds(Principal who, Privilege privilege, Securable securable) {
        return owns(who, securable) && securable.type().allows(privilege)
                || grants.give(directory.identities(who), privilege, securable);
    }

    /// What somebody lacks in order to use a privilege, the uppermost first, in Databricks' words; empty where he may.
    public Optional<String> lacks(Principal who, Privilege privilege, Securable securable) {
        if (who.equals(Principal.SANDBOX)) {
            return Optional.empty();
        }
        return Stream.concat(usage(securable), Stream.of(new Need(privilege, securable)))
                .filter(need -> !holds(who, need.privilege(), need.securable()))
                .findFirst()
                .map(need -> "User does not have " + need.privilege().words() + " on "
                        + need.securable().words() + ".");
    }

    /// Whether somebody may alter, drop, give away and grant on it.
    public boolean manages(Principal who, Securable securable) {
        return administers(who)
                || owns(who, securable)
                || ownsAbove(who, securable)
                || holds(who, Privilege.MANAGE, securable);
    }

    /// Whether somebody may use what the containers of a securable hold.
    public Optional<String> lacksWay(Principal who, Securable securable) {
        return usage(securable)
                .filter(need -> !holds(who, need.privilege(), need.securable())
                        && !owns(who, need.securable())
                        && !ownsAbove(who, need.securable()))
                .filter(need -> !administers(who))
                .findFirst()
                .map(need -> "User does not have " + need.privilege().words() + " on "
                        + need.securable().words() + ".");
    }

    public Set<String> identities(Principal who) {
        return directory.identities(who);
    }

    private record Need(Privilege privilege, Securable securable) {}

    private static Stream<Need> usage(Securable securable) {
        return securable.above().reversed().stream()
                .map(container -> new Need(
                        container.type() == SecurableType.CATALOG ? Privilege.USE_CATALOG : Privilege.USE_SCHEMA,
                        container));
    }
}
