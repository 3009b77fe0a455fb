package dev.talaan.databricks.access;

import dev.talaan.databricks.unitycatalog.Privilege;
import dev.talaan.databricks.unitycatalog.Securable;
import java.util.List;
import java.util.stream.Stream;

/// A privilege that has to be had on something.
public record Need(Privilege privilege, Securable on) {

    /// What it takes to use a privilege on a thing, the uppermost first: the way through its containers, then itself.
    static List<Need> of(Privilege privilege, Securable thing) {
        var itself = Stream.of(new Need(privilege, thing));
        var way = thing.above().reversed().stream().map(Need::use);
        return (privilege.equals(Privilege.BROWSE) ? itself : Stream.concat(way, itself)).toList();
    }

    private static Need use(Securable container) {
        return new Need(usage(container), container);
    }

    static Privilege usage(Securable container) {
        return container.type().equals("catalog") ? Privilege.USE_CATALOG : Privilege.USE_SCHEMA;
    }
}
