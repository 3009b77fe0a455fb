package dev.talaan.databricks.features;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.sql.ColumnName;
import dev.talaan.databricks.sql.SqlType;
import dev.talaan.databricks.sql.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A table with a primary key.
///
/// @param keys what a row is about, such as agency, year and month
/// @param timeSeries since when a row holds; it belongs to the primary key too
/// @param features all other columns
public record FeatureTable(
        TableName name, String comment, List<Column> keys, Optional<Column> timeSeries, List<Column> features) {

    /// @param type as SQL or Unity Catalog writes it, `decimal(18,2)`
    public record Column(ColumnName name, String type) {

        public static Column of(String name, String type) {
            return new Column(new ColumnName(name), type);
        }

        /// @throws InvalidRequest if its values are not single ones, which the portal does not write
        SqlType sqlType() {
            if (!SqlType.isOne(type)) {
                throw new InvalidRequest(Detail.of("the portal writes no column of the type " + type));
            }
            return SqlType.of(type);
        }
    }

    /// A table that is yet to be created.
    public static FeatureTable keyedBy(TableName name, List<Column> keys, List<Column> features) {
        return new FeatureTable(name, "", keys, Optional.empty(), features);
    }

    /// The same, with the column that says since when a row holds.
    public FeatureTable since(Column moment) {
        return new FeatureTable(name, comment, keys, Optional.of(moment), features);
    }

    /// Keys first, then the time series' column.
    List<Column> primaryKey() {
        return Stream.concat(keys.stream(), timeSeries.stream()).toList();
    }

    List<Column> columns() {
        return Stream.concat(primaryKey().stream(), features.stream()).toList();
    }
}
