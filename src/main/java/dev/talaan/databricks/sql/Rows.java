package dev.talaan.databricks.sql;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.Unreadable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A whole result: its columns and all of its rows.
public final class Rows {

    private final Map<String, Integer> positions = new HashMap<>();
    private final List<List<String>> cells;

    Rows(Manifest manifest, List<List<String>> cells) {
        var columns = manifest.schema().columns();
        for (int i = 0; i < columns.size(); i++) {
            positions.put(columns.get(i).name(), i);
        }
        this.cells = cells;
    }

    public Stream<Row> stream() {
        return cells.stream().map(row -> new Row(this, row));
    }

    public int size() {
        return cells.size();
    }

    public boolean has(String column) {
        return positions.containsKey(column);
    }

    int position(String column) {
        var position = positions.get(column);
        if (position == null) {
            throw new Unreadable(Detail.of("the column " + column + " is missing"));
        }
        return position;
    }
}
