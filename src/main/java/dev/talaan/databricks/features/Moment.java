package dev.talaan.databricks.features;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.features.FeatureTable.Column;
import dev.talaan.databricks.sql.StatementParameter;
import java.time.Instant;
import java.time.ZoneId;

/// A moment as a time series' column has it: a time, or the day that it falls on where the portal's clock stands.
record Moment(Column column, Instant at, ZoneId zone) {

    /// @throws InvalidRequest if the column is neither of times nor of days
    StatementParameter parameter(String name) {
        return switch (column.sqlType().text()) {
            case "TIMESTAMP", "TIMESTAMP_NTZ" -> StatementParameter.of(name, at);
            case "DATE" -> StatementParameter.of(name, at.atZone(zone).toLocalDate());
            default -> throw new InvalidRequest(Detail.of(column.name() + " tells no time"));
        };
    }
}
