package dev.talaan.databricks.unitycatalog;

import java.util.Locale;
import java.util.Set;

/// A privilege of Unity Catalog. `USE CATALOG` and `USE_CATALOG` are the same; a word that is not known stays
/// visible.
///
/// @param name with underscores, as the API has it
public record Privilege(String name) {

    public static final Privilege ALL_PRIVILEGES = new Privilege("ALL_PRIVILEGES");
    public static final Privilege BROWSE = new Privilege("BROWSE");
    public static final Privilege EXECUTE = new Privilege("EXECUTE");
    public static final Privilege MANAGE = new Privilege("MANAGE");
    public static final Privilege MODIFY = new Privilege("MODIFY");
    public static final Privilege SELECT = new Privilege("SELECT");
    public static final Privilege USE_CATALOG = new Privilege("USE_CATALOG");
    public static final Privilege USE_SCHEMA = new Privilege("USE_SCHEMA");

    private static final Set<String> KNOWN = Set.of(
            "ALL_PRIVILEGES",
            "APPLY_TAG",
            "BROWSE",
            "CREATE_CATALOG",
            "CREATE_EXTERNAL_LOCATION",
            "CREATE_EXTERNAL_TABLE",
            "CREATE_EXTERNAL_VOLUME",
            "CREATE_FUNCTION",
            "CREATE_MANAGED_STORAGE",
            "CREATE_MATERIALIZED_VIEW",
            "CREATE_MODEL",
            "CREATE_SCHEMA",
            "CREATE_TABLE",
            "CREATE_VOLUME",
            "EXECUTE",
            "EXTERNAL_USE_LOCATION",
            "EXTERNAL_USE_SCHEMA",
            "MANAGE",
            "MODIFY",
            "READ_FILES",
            "READ_VOLUME",
            "REFRESH",
            "SELECT",
            "USE_CATALOG",
            "USE_SCHEMA",
            "WRITE_FILES",
            "WRITE_VOLUME");

    private static final Set<String> NOT_AMONG_ALL = Set.of("EXTERNAL_USE_LOCATION", "EXTERNAL_USE_SCHEMA", "MANAGE");

    public Privilege {
        name = name.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    /// Whether the portal knows what it allows.
    public boolean isKnown() {
        return KNOWN.contains(name);
    }

    /// Whether who was granted this has the other one: it is the same, or `ALL PRIVILEGES`, which leaves out what must
    /// be granted by its name.
    public boolean includes(Privilege other) {
        return equals(other) || equals(ALL_PRIVILEGES) && !NOT_AMONG_ALL.contains(other.name);
    }

    /// As SQL and people spell it: `USE CATALOG`.
    public String words() {
        return name.replace('_', ' ');
    }
}
