package dev.talaan.sandbox.unitycatalog.access;

import static dev.talaan.sandbox.unitycatalog.access.SecurableType.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A thing that is granted on; its name is kept in lower case, as Unity Catalog does.
public record Securable(SecurableType type, String fullName) {

    /// The one metastore.
    public static final Securable METASTORE =
            new Securable(SecurableType.METASTORE, "19a0c5f2-7c3e-4d6b-9e2f-5b1d8c4a7e30");

    public Securable {
        fullName = fullName.toLowerCase(Locale.ROOT);
    }

    public static Securable catalog(String name) {
        return new Securable(CATALOG, name);
    }

    public static Securable schema(String catalog, String schema) {
        return new Securable(SCHEMA, catalog + "." + schema);
    }

    public static Securable table(String fullName) {
        return new Securable(TABLE, fullName);
    }

    /// The container that privileges are inherited from. What is granted on the metastore is inherited by nothing.
    public Optional<Securable> parent() {
        return switch (type) {
            case METASTORE, CATALOG, EXTERNAL_LOCATION -> Optional.empty();
            case SCHEMA -> Optional.of(catalog(container()));
            case TABLE, VOLUME, FUNCTION -> Optional.of(new Securable(SCHEMA, container()));
        };
    }

    /// Its containers, the nearest first.
    public List<Securable> above() {
        var containers = new ArrayList<Securable>();
        for (var next = parent(); next.isPresent(); next = next.get().parent()) {
            containers.add(next.get());
        }
        return containers;
    }

    public String name() {
        return fullName.substring(fullName.lastIndexOf('.') + 1);
    }

    public String catalogName() {
        return fullName.split("\\.", 2)[0];
    }

    /// As messages name it: `Schema 'gold.default'`.
    public String words() {
        return type.words() + " '" + fullName + "'";
    }

    private String container() {
        var dot = fullName.lastIndexOf('.');
        return dot < 0 ? "" : fullName.substring(0, dot);
    }
}
