package dev.talaan.sandbox.lake;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Bronze, silver and gold as the pipeline's tasks write them, a month at a time.
public final class Medallion {

    private final Lake lake;

    public Medallion(Lake lake) {
        this.lake = lake;
    }

    /// Writes the rows of a month anew, in all of the tables or in none. Bronze only takes in what it lacks.
    ///
    /// @param tables full names, of one catalog
    /// @return how many rows were written, by table
    public Map<String, Long> write(List<String> tables, YearMonth month) throws SQLException {
        var rows = new LinkedHashMap<String, Long>();
        try (var connection = lake.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var table : tables) {
                rows.put(table, statement.executeLargeUpdate(Scripts.write(table, month)));
            }
            connection.commit();
        }
        return rows;
    }
}
