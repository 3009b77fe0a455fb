package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.lake.TableName;
import dev.talaan.sandbox.unitycatalog.access.Privilege;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a statement does to securables, and which privileges that takes.
///
/// @param made what is there afterwards and was not before
/// @param dropped what is gone afterwards
record Deed(List<Need> needs, Optional<Securable> made, Optional<Securable> dropped) {

    /// A privilege on a securable; MANAGE stands for ownership as well.
    record Need(Privilege privilege, Securable securable) {

        /// A catalog's information schema is open to whoever may use the catalog.
        static Need reading(TableName table) {
            return table.schema().equalsIgnoreCase("information_schema")
                    ? new Need(Privilege.USE_CATALOG, Securable.catalog(table.catalog()))
                    : new Need(Privilege.SELECT, Securable.table(table.full()));
        }

        /// Whether a table is there is told only to those who may look into its schema.
        static Need entering(TableName table) {
            return table.schema().equalsIgnoreCase("information_schema")
                    ? reading(table)
                    : new Need(Privilege.USE_SCHEMA, Securable.schema(table.catalog(), table.schema()));
        }
    }

    static Deed reading(List<Need> needs) {
        return new Deed(needs, Optional.empty(), Optional.empty());
    }

    Deed and(Privilege privilege, Securable securable) {
        var more = new ArrayList<>(needs);
        more.add(new Need(privilege, securable));
        return new Deed(more, made, dropped);
    }

    Deed making(Securable securable) {
        return new Deed(needs, Optional.of(securable), dropped);
    }

    Deed dropping(Securable securable) {
        return new Deed(needs, made, Optional.of(securable));
    }
}
