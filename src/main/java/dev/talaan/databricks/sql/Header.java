package dev.talaan.databricks.sql;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.Unreadable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The columns of a result, by name.
final class Header {

    private final Map<String, Integer> positions = new HashMap<>();

    /// @throws Unreadable if the manifest does not tell the columns
    Header(Manifest manifest) {
        var columns = manifest == null || manifest.schema() == null
                ? null
                : manifest.schema().columns();
        if (columns == null) {
            throw new Unreadable(Detail.of("a result without its columns"));
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

    /// @throws Unreadable if there is no row
    Row row(List<String> cells) {
        if (cells == null) {
            throw new Unreadable(Detail.of("a row without cells"));
        }
        return new Row(this, cells);
    }
}
