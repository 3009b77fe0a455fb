package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.sql.Result.Chunk;
import io.vertx.core.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// A chunk as it lies behind an external link: an array of rows, or CSV after RFC 4180 with the header in the first
/// chunk alone and NULL as `null`.
final class ResultFile {

    private static final String LINE_END = "\r\n";

    private ResultFile() {}

    static byte[] of(Delivery.Format format, Result result, Chunk chunk) {
        var text = switch (format) {
            case JSON_ARRAY -> json(chunk);
            case CSV -> csv(result, chunk);
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String json(Chunk chunk) {
        var rows = new JsonArray();
        chunk.rows().forEach(row -> rows.add(new JsonArray(row)));
        return rows.encode();
    }

    private static String csv(Result result, Chunk chunk) {
        var header = chunk.index() > 0
                ? ""
                : line(result.columns().stream().map(Column::name).toList());
        return chunk.rows().stream().map(ResultFile::line).collect(Collectors.joining("", header, ""));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(ResultFile::cell).collect(Collectors.joining(",", "", LINE_END));
    }

    private static String cell(String text) {
        if (text == null) {
            return "null";
        }
        var quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
