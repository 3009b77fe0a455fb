package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.identity.Principal;
import dev.talaan.sandbox.lake.TableName;
import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.unitycatalog.access.Access;
import dev.talaan.sandbox.unitycatalog.access.Privilege;
import dev.talaan.sandbox.unitycatalog.access.Register;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import dev.talaan.sandbox.unitycatalog.access.Visibility;
import java.util.List;
import java.util.Optional;

/// Whether a caller may do what a statement does. Of a view, its own privileges are asked for, not those of the tables
/// beneath it.
final class Privileges {

    /// The catalog that a statement stands in where it names none: anybody may stand there.
    private static final String DEFAULT = "main";

    private final Access access;
    private final SandboxClock clock;

    Privileges(Access access, SandboxClock clock) {
        this.access = access;
        this.clock = clock;
    }

    void enter(Principal caller, String catalog) throws SqlError {
        if (!catalog.equalsIgnoreCase(DEFAULT)) {
            refuse(access.lacks(caller, Privilege.USE_CATALOG, Securable.catalog(catalog)));
        }
    }

    void read(Principal caller, TableName table) throws SqlError {
        check(caller, Deed.reading(List.of(Deed.Need.reading(table))));
    }

    void check(Principal caller, Deed deed) throws SqlError {
        if (caller.equals(Principal.SANDBOX)) {
            return;
        }
        for (var need : deed.needs()) {
            refuse(
                    need.privilege() == Privilege.MANAGE
                            ? unmanaged(caller, need.securable())
                            : access.lacks(caller, need.privilege(), need.securable()));
        }
    }

    /// Whether a row of a listing is shown to the caller.
    boolean shows(Principal caller, Securable securable) {
        return caller.equals(Principal.SANDBOX)
                || securable.name().equals("information_schema")
                || new Visibility(access).sees(caller, securable);
    }

    /// What a statement made is its caller's; what it dropped is forgotten.
    void done(Principal caller, Deed deed) {
        deed.dropped().ifPresent(gone -> {
            access.grants().forget(gone);
            access.register().forget(gone);
        });
        var owner = caller.equals(Principal.SANDBOX) ? Principal.PORTAL : caller;
        deed.made().ifPresent(made -> access.register().put(made, Register.entry(owner, null, clock.now())));
    }

    private Optional<String> unmanaged(Principal caller, Securable securable) {
        return access.manages(caller, securable)
                ? Optional.empty()
                : Optional.of("User is not an owner of " + securable.words() + ".");
    }

    private static void refuse(Optional<String> why) throws SqlError {
        if (why.isPresent()) {
            throw SqlError.of("INSUFFICIENT_PERMISSIONS", "42501", "Insufficient privileges:\n" + why.get(), "");
        }
    }
}
