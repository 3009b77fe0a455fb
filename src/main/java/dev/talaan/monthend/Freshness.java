package dev.talaan.monthend;

import dev.talaan.databricks.sql.TableName;
import java.time.Instant;
import java.util.Optional;

/// When the figures' table was last written with data.
///
/// @param version the table's newest version
/// @param run the run of the job that wrote it, where the commit names one
record Freshness(TableName table, long version, Instant writtenAt, Optional<String> run) {

    /// "gold.default.bir_monthly v118 · run 456".
    public String source() {
        return table + " v" + version + run.map(id -> " · run " + id).orElse("");
    }
}
