package dev.talaan.sandbox.unitycatalog.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What may be granted.
public enum Privilege {
    ALL_PRIVILEGES,
    APPLY_TAG,
    BROWSE,
    CREATE_CATALOG,
    CREATE_CONNECTION,
    CREATE_EXTERNAL_LOCATION,
    CREATE_EXTERNAL_TABLE,
    CREATE_EXTERNAL_VOLUME,
    CREATE_FUNCTION,
    CREATE_MANAGED_STORAGE,
    CREATE_MATERIALIZED_VIEW,
    CREATE_MODEL,
    CREATE_PROVIDER,
    CREATE_RECIPIENT,
    CREATE_SCHEMA,
    CREATE_SHARE,
    CREATE_STORAGE_CREDENTIAL,
    CREATE_TABLE,
    CREATE_VOLUME,
    EXECUTE,
    EXTERNAL_USE_SCHEMA,
    MANAGE,
    MODIFY,
    READ_FILES,
    READ_VOLUME,
    REFRESH,
    SELECT,
    USE_CATALOG,
    USE_SCHEMA,
    WRITE_FILES,
    WRITE_VOLUME;

    /// Both spellings, `USE_CATALOG` and `USE CATALOG`.
    public static Optional<Privilege> reading(String text) {
        var name = text.trim().toUpperCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(values())
                .filter(privilege -> privilege.name().equals(name))
                .findFirst();
    }

    /// As messages and SQL spell it.
    public String words() {
        return name().replace('_', ' ');
    }

    /// What `ALL PRIVILEGES` leaves out must be granted by its name.
    boolean isAmongAll() {
        return this != MANAGE && this != EXTERNAL_USE_SCHEMA;
    }
}
