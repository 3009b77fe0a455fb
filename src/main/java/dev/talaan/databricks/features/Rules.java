package dev.talaan.databricks.features;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.features.FeatureTable.Column;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// What must be so of the rows and keys that a caller gives, or the request is refused before it is sent.
final class Rules {

    /// A few rows as people write them; the pipeline writes the many.
    static final int MOST_ROWS = 500;

    private Rules() {}

    static void keys(FeatureTable table, List<Map<String, String>> keys) {
        few(keys.size());
        for (var key : keys) {
            exactly(table.keys(), key);
            given(table.keys(), key);
        }
    }

    static void rows(FeatureTable table, List<Map<String, String>> rows) {
        few(rows.size());
        var seen = new HashSet<List<Object>>();
        for (var row : rows) {
            exactly(table.columns(), row);
            given(table.primaryKey(), row);
            var key = table.primaryKey().stream()
                    .map(column -> KeyValue.of(column, row.get(column.name().text())))
                    .toList();
            if (!seen.add(key)) {
                throw refused("the same key comes twice");
            }
        }
    }

    private static void few(int count) {
        if (count == 0 || count > MOST_ROWS) {
            throw refused("from 1 to " + MOST_ROWS + " rows at a time, not " + count);
        }
    }

    private static void exactly(List<Column> columns, Map<String, String> row) {
        for (var column : columns) {
            if (!row.containsKey(column.name().text())) {
                throw refused("a row without " + column.name());
            }
        }
        if (row.size() != columns.size()) {
            throw refused("a row with columns that the table does not have");
        }
    }

    private static void given(List<Column> columns, Map<String, String> row) {
        for (var column : columns) {
            if (row.get(column.name().text()) == null) {
                throw refused(column.name() + " is part of the key and must not be empty");
            }
        }
    }

    private static InvalidRequest refused(String why) {
        return new InvalidRequest(Detail.of(why));
    }
}
