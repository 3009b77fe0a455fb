package dev.talaan.databricks.sql;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.Unreadable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The columns of a result, by name.
final class Header {

    private final Map<String, Integer> positions = new HashMap<>();
    private final boolean isKnown;

    /// What brings no rows, such as the making of a table, need not have columns either.
    ///
    /// @throws Unreadable if the manifest announces rows and does not tell their columns
    Header(Manifest manifest) {
        var columns = manifest == null || manifest.schema() == null
                ? null
                : manifest.schema().columns();
        isKnown = columns != null;
        if (columns == null) {
            if (manifest == null || manifest.totalRowCount() > 0) {
                throw new Unreadable(Detail.of("a result without its columns"));
            }
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == null) {
                throw new Unreadable(Detail.of("a result without its columns"));
            }
            positions.put(columns.get(i).name(), i);
        }
    }

    boolean has(String column) {
        return positions.containsKey(column);
    }

    int position(String column) {
        var position = positions.get(column);
        if (position == null) {
            throw new Unreadable(Detail.of("the column " + column + " is missing"));
        }
        return position;
    }

    /// @throws Unreadable if there is no row, or no columns to read it by
    Row row(List<String> cells) {
        if (!isKnown) {
            throw new Unreadable(Detail.of("a result without its columns"));
        }
        if (cells == null) {
            throw new Unreadable(Detail.of("a row without cells"));
        }
        return new Row(this, cells);
    }
}
