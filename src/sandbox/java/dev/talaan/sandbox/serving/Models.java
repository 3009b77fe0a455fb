package dev.talaan.sandbox.serving;

import java.util.Set;

/// Which registered models, in which versions, can be served.
@FunctionalInterface
public interface Models {

    boolean has(String name, String version);

    /// The forecaster, by its name in Unity Catalog and in the workspace's registry, versions 1 to 3.
    static Models seeded() {
        var names = Set.of(ServedEntity.FORECASTER, "bir_tax_forecaster", "bir-tax-forecaster");
        var versions = Set.of("1", "2", "3");
        return (name, version) -> names.contains(name) && versions.contains(version);
    }
}
