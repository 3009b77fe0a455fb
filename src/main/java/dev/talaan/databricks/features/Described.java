package dev.talaan.databricks.features;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.features.FeatureTable.Column;
import dev.talaan.databricks.sql.ColumnName;
import dev.talaan.databricks.sql.TableName;
import dev.talaan.databricks.unitycatalog.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Reads a feature table from what Unity Catalog says of a table.
final class Described {

    private Described() {}

    /// Empty if the table has no primary key.
    ///
    /// @throws InvalidRequest if its key is a time alone, or has two of them
    /// @throws Unreadable if it has one, but is described incompletely or with names that cannot be quoted
    static Optional<FeatureTable> featureTable(Table table) {
        return given(table.tableConstraints()).stream()
                .map(Table.Constraint::primaryKeyConstraint)
                .filter(Objects::nonNull)
                .findFirst()
                .map(key -> keyed(table, key));
    }

    private static FeatureTable keyed(Table table, Table.PrimaryKey key) {
        var columns = columns(table);
        var moments = given(key.timeseriesColumns());
        var keys = given(key.childColumns()).stream()
                .filter(name -> !moments.contains(name))
                .map(name -> column(columns, name))
                .toList();
        if (keys.isEmpty() || moments.size() > 1) {
            throw new InvalidRequest(
                    Detail.of(table.fullName() + " has a key that needs a column besides at most one of time"));
        }
        var timeSeries = moments.stream().findFirst().map(name -> column(columns, name));
        var features = columns.values().stream()
                .filter(column -> !keys.contains(column) && !timeSeries.equals(Optional.of(column)))
                .toList();
        return new FeatureTable(
                name(table.fullName()), Objects.requireNonNullElse(table.comment(), ""), keys, timeSeries, features);
    }

    private static Map<String, Column> columns(Table table) {
        var columns = new LinkedHashMap<String, Column>();
        for (var column : given(table.columns())) {
            if (!ColumnName.isOne(column.name()) || column.typeText() == null) {
                throw new Unreadable(Detail.of("a feature table with a column that the portal cannot name"));
            }
            columns.put(column.name(), Column.of(column.name(), column.typeText()));
        }
        return columns;
    }

    private static Column column(Map<String, Column> columns, String name) {
        var column = columns.get(name);
        if (column == null) {
            throw new Unreadable(Detail.of("a primary key of columns that the table does not have"));
        }
        return column;
    }

    private static TableName name(String full) {
        try {
            return TableName.of(Objects.requireNonNullElse(full, ""));
        } catch (IllegalArgumentException noName) {
            throw new Unreadable(Detail.of("a feature table that the portal cannot name"));
        }
    }

    private static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
