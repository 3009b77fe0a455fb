package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.identity.Principal;
import dev.talaan.sandbox.lake.TableName;
import java.util.List;
import java.util.Locale;

/// Whether a caller may touch what a statement names. A catalog's views elsewhere are as closed as the catalog.
final class Privileges {

    private Privileges() {}

    static void check(Principal caller, String catalog, List<TableName> tables) throws SqlError {
        check(caller, catalog);
        for (var table : tables) {
            check(caller, table.catalog());
            check(caller, table.schema());
        }
    }

    private static void check(Principal caller, String catalog) throws SqlError {
        if (!caller.mayUse(catalog.toLowerCase(Locale.ROOT))) {
            throw SqlError.of(
                    "INSUFFICIENT_PERMISSIONS",
                    "42501",
                    "Insufficient privileges:\nUser does not have USE CATALOG on Catalog '" + catalog + "'.",
                    "");
        }
    }
}
