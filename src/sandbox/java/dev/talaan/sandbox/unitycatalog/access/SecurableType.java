package dev.talaan.sandbox.unitycatalog.access;

import static dev.talaan.sandbox.unitycatalog.access.Privilege.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The kinds of things that are granted on, each with the privileges that mean something on it.
public enum SecurableType {
    METASTORE(
            "Metastore",
            EnumSet.of(
                    CREATE_CATALOG,
                    CREATE_CONNECTION,
                    CREATE_EXTERNAL_LOCATION,
                    CREATE_PROVIDER,
                    CREATE_RECIPIENT,
                    CREATE_SHARE,
                    CREATE_STORAGE_CREDENTIAL)),
    CATALOG("Catalog", inACatalog(USE_CATALOG, CREATE_SCHEMA, BROWSE)),
    SCHEMA("Schema", inACatalog()),
    TABLE("Table", EnumSet.of(ALL_PRIVILEGES, APPLY_TAG, MANAGE, MODIFY, REFRESH, SELECT)),
    VOLUME("Volume", EnumSet.of(ALL_PRIVILEGES, APPLY_TAG, MANAGE, READ_VOLUME, WRITE_VOLUME)),
    FUNCTION("Routine or Model", EnumSet.of(ALL_PRIVILEGES, APPLY_TAG, EXECUTE, MANAGE)),
    EXTERNAL_LOCATION(
            "External Location",
            EnumSet.of(
                    ALL_PRIVILEGES,
                    BROWSE,
                    CREATE_EXTERNAL_TABLE,
                    CREATE_EXTERNAL_VOLUME,
                    CREATE_MANAGED_STORAGE,
                    MANAGE,
                    READ_FILES,
                    WRITE_FILES));

    private final String words;
    private final Set<Privilege> applicable;

    SecurableType(String words, Set<Privilege> applicable) {
        this.words = words;
        this.applicable = applicable;
    }

    public static Optional<SecurableType> reading(String text) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    public boolean allows(Privilege privilege) {
        return applicable.contains(privilege);
    }

    public Set<Privilege> applicable() {
        return applicable;
    }

    /// As messages name it.
    public String words() {
        return words;
    }

    private static Set<Privilege> inACatalog(Privilege... more) {
        var privileges = EnumSet.of(
                ALL_PRIVILEGES,
                APPLY_TAG,
                CREATE_FUNCTION,
                CREATE_MATERIALIZED_VIEW,
                CREATE_MODEL,
                CREATE_TABLE,
                CREATE_VOLUME,
                EXECUTE,
                EXTERNAL_USE_SCHEMA,
                MANAGE,
                MODIFY,
                READ_VOLUME,
                REFRESH,
                SELECT,
                USE_SCHEMA,
                WRITE_VOLUME);
        privileges.addAll(Arrays.asList(more));
        return privileges;
    }
}
