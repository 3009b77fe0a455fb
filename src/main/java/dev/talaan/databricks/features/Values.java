package dev.talaan.databricks.features;

import dev.talaan.databricks.features.FeatureTable.Column;
import dev.talaan.databricks.sql.StatementParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The values of some rows as named parameters, numbered as they are asked for.
final class Values {

    private final List<Map<String, String>> rows;
    private final List<StatementParameter> parameters = new ArrayList<>();

    Values(List<Map<String, String>> rows) {
        this.rows = rows;
    }

    int count() {
        return rows.size();
    }

    /// The marker that stands for a row's value.
    String marker(int row, Column column) {
        var name = "v" + parameters.size();
        var value = rows.get(row).get(column.name().text());
        parameters.add(StatementParameter.of(name, value, column.sqlType()));
        return ":" + name;
    }

    /// The rows as SQL lists them: `(:v0, :v1), (:v2, :v3)`.
    String lists(List<Column> columns) {
        return IntStream.range(0, rows.size())
                .mapToObj(row ->
                        columns.stream().map(column -> marker(row, column)).collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
    }

    void add(StatementParameter parameter) {
        parameters.add(parameter);
    }

    List<StatementParameter> parameters() {
        return List.copyOf(parameters);
    }
}
