package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.lake.ColumnType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How many rows a statement changed, by kind, and the result that tells it.
record Changed(Map<String, Long> rows) {

    static final String AFFECTED = "num_affected_rows";
    static final String UPDATED = "num_updated_rows";
    static final String DELETED = "num_deleted_rows";
    static final String INSERTED = "num_inserted_rows";

    static Changed of(Write write, long count) {
        var rows = new LinkedHashMap<String, Long>();
        rows.put(AFFECTED, count);
        if (write.operation().equals("WRITE")) {
            rows.put(INSERTED, count);
        }
        return new Changed(rows);
    }

    /// @param actions what the engine did, a row each
    static Changed merged(ResultSet actions) throws SQLException {
        var rows = new LinkedHashMap<String, Long>();
        List.of(AFFECTED, UPDATED, DELETED, INSERTED).forEach(kind -> rows.put(kind, 0L));
        while (actions.next()) {
            rows.merge(AFFECTED, 1L, Long::sum);
            rows.merge(
                    switch (actions.getString(1)) {
                        case "UPDATE" -> UPDATED;
                        case "DELETE" -> DELETED;
                        default -> INSERTED;
                    },
                    1L,
                    Long::sum);
        }
        return new Changed(rows);
    }

    Result result() {
        var columns = rows.keySet().stream()
                .map(name -> new Column(name, ColumnType.simple("LONG", "BIGINT")))
                .toList();
        var row = rows.values().stream().map(count -> Long.toString(count)).toList();
        return new Result(columns, List.of(row), false);
    }
}
