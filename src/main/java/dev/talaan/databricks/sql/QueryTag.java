package dev.talaan.databricks.sql;

/// A word that a statement carries into the history of its warehouse.
///
/// @param value null for a tag that only has its name
public record QueryTag(String key, String value) {

    public QueryTag {
        if (key.isBlank()) {
            throw new IllegalArgumentException("A tag has a name");
        }
    }
}
