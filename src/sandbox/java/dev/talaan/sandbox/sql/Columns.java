package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.lake.PrimaryKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The list of columns and constraints in CREATE TABLE. The engine gets the columns alone, those of the primary key NOT
/// NULL; it would enforce a key, and it takes comments only afterwards.
final class Columns {

    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Map<String, String> comments = new LinkedHashMap<>();
    private PrimaryKey key;

    /// Reads up to and over the closing parenthesis.
    static Columns read(Words words, String table) {
        var columns = new Columns();
        do {
            columns.item(words, table);
        } while (words.take(","));
        words.take(")");
        return columns;
    }

    private void item(Words words, String table) {
        var found = KeyClause.read(words, table);
        if (found.isPresent()) {
            key = found.get();
            return;
        }
        var name = words.text();
        var definition = new ArrayList<String>();
        while (!words.done() && !words.comes(",") && !words.comes(")")) {
            if (words.take("COMMENT")) {
                comments.put(name, words.text());
            } else if (words.take("PRIMARY", "KEY")) {
                key = new PrimaryKey(
                        table + "_pk", List.of(name), words.take("TIMESERIES") ? List.of(name) : List.of());
            } else if (words.comes("(") || words.comes("<")) {
                nested(words, definition);
            } else {
                definition.add(words.raw().replaceFirst("(?i)^TIMESTAMP_NTZ$", "TIMESTAMP"));
            }
        }
        columns.put(name, definition);
    }

    private static void nested(Words words, List<String> definition) {
        var depth = 0;
        do {
            depth += words.comes("(") || words.comes("<") ? 1 : words.comes(")") || words.comes(">") ? -1 : 0;
            definition.add(words.raw());
        } while (depth > 0 && !words.done());
    }

    PrimaryKey key() {
        return key;
    }

    Map<String, String> comments() {
        return comments;
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    boolean has(String column) {
        return columns.keySet().stream().anyMatch(column::equalsIgnoreCase);
    }

    /// The list as the engine takes it, in Databricks' quotes.
    String text() {
        return columns.entrySet().stream()
                .map(column -> "`" + column.getKey().replace("`", "``") + "` " + String.join(" ", column.getValue())
                        + (needsNotNull(column.getKey(), column.getValue()) ? " NOT NULL" : ""))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private boolean needsNotNull(String column, List<String> definition) {
        return key != null
                && key.columns().stream().anyMatch(column::equalsIgnoreCase)
                && definition.stream().noneMatch("NULL"::equalsIgnoreCase);
    }
}
