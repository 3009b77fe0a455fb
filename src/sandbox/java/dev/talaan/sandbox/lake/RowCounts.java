package dev.talaan.sandbox.lake;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/// How many rows each month brought.
///
/// @param agencies rows of a table with one row an agency
public record RowCounts(Map<YearMonth, Long> entries, long agencies) {

    private static final String ENTRIES =
            "SELECT year, month, count(*), count(DISTINCT agency) FROM gold.\"default\".bir_transactions GROUP BY ALL";

    public static RowCounts of(Lake lake) throws SQLException {
        var entries = new HashMap<YearMonth, Long>();
        var agencies = 0L;
        try (var connection = lake.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(ENTRIES)) {
            while (rows.next()) {
                entries.put(YearMonth.of(rows.getInt(1), rows.getInt(2)), rows.getLong(3));
                agencies = Math.max(agencies, rows.getLong(4));
            }
        }
        return new RowCounts(Map.copyOf(entries), agencies);
    }

    /// The entries of a month, nought for one that has none.
    public long entriesOf(YearMonth month) {
        return entries.getOrDefault(month, 0L);
    }
}
