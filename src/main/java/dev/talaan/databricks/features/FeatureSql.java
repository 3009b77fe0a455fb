package dev.talaan.databricks.features;

import dev.talaan.databricks.features.FeatureTable.Column;
import dev.talaan.databricks.sql.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The statements behind feature tables. Names come from checked nouns, values as named parameters.
final class FeatureSql {

    private final FeatureTable table;

    FeatureSql(FeatureTable table) {
        this.table = table;
    }

    Query create() {
        var columns = table.columns().stream()
                .map(column -> column.name().quoted() + " " + column.sqlType()
                        + (table.features().contains(column) ? "" : " NOT NULL"))
                .collect(Collectors.joining(", "));
        var key = table.primaryKey().stream()
                .map(column -> column.name().quoted() + (isMoment(column) ? " TIMESERIES" : ""))
                .collect(Collectors.joining(", "));
        return Query.of("CREATE TABLE " + table.name().quoted() + " (" + columns + ", CONSTRAINT `"
                + table.name().last() + "_pk` PRIMARY KEY (" + key + "))");
    }

    Query merge(List<Map<String, String>> rows) {
        var values = new Values(rows);
        var same = table.primaryKey().stream()
                .map(column -> "target." + column.name().quoted() + " = source."
                        + column.name().quoted())
                .collect(Collectors.joining(" AND "));
        var text = "MERGE INTO " + table.name().quoted() + " AS target USING (SELECT * FROM (VALUES "
                + values.lists(table.columns()) + ") AS v(" + names(table.columns()) + ")) AS source ON " + same
                + " WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *";
        return Query.of(text, values.parameters());
    }

    Query read(List<Map<String, String>> keys) {
        var values = new Values(keys);
        return Query.of(select(values, ""), values.parameters());
    }

    /// Of each key the newest row that held at the moment.
    Query readAsOf(List<Map<String, String>> keys, Column since, Moment moment) {
        var values = new Values(keys);
        var text = select(values, " AND " + since.name().quoted() + " <= :as_of")
                + " QUALIFY row_number() OVER (PARTITION BY " + names(table.keys()) + " ORDER BY "
                + since.name().quoted() + " DESC) = 1";
        values.add(moment.parameter("as_of"));
        return Query.of(text, values.parameters());
    }

    private String select(Values values, String also) {
        var wanted = IntStream.range(0, values.count())
                .mapToObj(row -> table.keys().stream()
                        .map(column -> column.name().quoted() + " = " + values.marker(row, column))
                        .collect(Collectors.joining(" AND ", "(", ")")))
                .collect(Collectors.joining(" OR ", "(", ")"));
        return "SELECT " + names(table.columns()) + " FROM " + table.name().quoted() + " WHERE " + wanted + also;
    }

    private boolean isMoment(Column column) {
        return table.timeSeries().filter(column::equals).isPresent();
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(column -> column.name().quoted()).collect(Collectors.joining(", "));
    }
}
