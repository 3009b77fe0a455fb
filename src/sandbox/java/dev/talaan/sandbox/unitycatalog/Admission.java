package dev.talaan.sandbox.unitycatalog;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.identity.Principal;
import dev.talaan.sandbox.unitycatalog.access.Access;
import dev.talaan.sandbox.unitycatalog.access.Privilege;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import dev.talaan.sandbox.unitycatalog.access.SecurableType;
import dev.talaan.sandbox.unitycatalog.access.Visibility;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Lets a caller at a securable, or refuses him: 404 for what is not there, 403 for what is not his to see or change.
final class Admission {

    private final Holdings holdings;
    private final Access access;
    private final Visibility visibility;

    Admission(Holdings holdings, Access access) {
        this.holdings = holdings;
        this.access = access;
        this.visibility = new Visibility(access);
    }

    /// A name with the right number of levels.
    static Securable named(SecurableType type, String name) {
        var levels = switch (type) {
            case METASTORE, CATALOG, EXTERNAL_LOCATION -> 1;
            case SCHEMA -> 2;
            case TABLE, VOLUME, FUNCTION -> 3;
        };
        if (name.split("\\.", -1).length != levels) {
            throw ApiError.invalid("'" + name + "' is not a valid name: a "
                    + type.words().toLowerCase(Locale.ROOT) + "'s name has " + levels + " level"
                    + (levels == 1 ? "." : "s."));
        }
        return new Securable(type, name);
    }

    Securable existing(Securable securable) throws SQLException {
        for (var container : securable.above().reversed()) {
            require(container);
        }
        require(securable);
        return securable;
    }

    /// One that is there and that the caller sees.
    Securable seen(Principal caller, Securable securable, boolean browse) throws SQLException {
        existing(securable);
        refuse(
                browse && visibility.browses(caller, securable)
                        ? Optional.empty()
                        : visibility.hides(caller, securable));
        return securable;
    }

    /// A container whose contents the caller may list, as far as he sees them.
    Securable entered(Principal caller, Securable container, boolean browse) throws SQLException {
        existing(container);
        var passes = access.administers(caller)
                || access.owns(caller, container)
                || access.ownsAbove(caller, container)
                || browse && visibility.browses(caller, container);
        if (!passes) {
            var usage = container.type() == SecurableType.CATALOG ? Privilege.USE_CATALOG : Privilege.USE_SCHEMA;
            refuse(access.lacks(caller, usage, container));
        }
        return container;
    }

    /// One that is there and that the caller may alter, drop and grant on.
    Securable managed(Principal caller, Securable securable) throws SQLException {
        existing(securable);
        if (!access.manages(caller, securable)) {
            throw ApiError.denied("User is not an owner of " + securable.words() + ".");
        }
        return securable;
    }

    void may(Principal caller, Securable securable, Privilege... privileges) {
        if (!access.administers(caller)) {
            List.of(privileges).forEach(privilege -> refuse(access.lacks(caller, privilege, securable)));
        }
    }

    boolean sees(Principal caller, Securable securable, boolean browse) {
        return visibility.sees(caller, securable) || browse && visibility.browses(caller, securable);
    }

    /// Whether the caller gets to know no more than that it is there.
    boolean onlyBrowses(Principal caller, Securable securable) {
        return !visibility.sees(caller, securable);
    }

    private void require(Securable securable) throws SQLException {
        if (!holdings.has(securable)) {
            throw new ApiError(404, securable.type() + "_DOES_NOT_EXIST", securable.words() + " does not exist.");
        }
    }

    private static void refuse(Optional<String> why) {
        why.ifPresent(words -> {
            throw ApiError.denied(words);
        });
    }
}
