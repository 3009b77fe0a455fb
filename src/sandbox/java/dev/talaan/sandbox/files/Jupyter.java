package dev.talaan.sandbox.files;

import dev.talaan.sandbox.http.ApiError;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// Notebooks as `.ipynb`.
final class Jupyter {

    private Jupyter() {}

    static Notebook read(byte[] bytes) {
        try {
            var json = new JsonObject(new String(bytes, StandardCharsets.UTF_8));
            var metadata = json.getJsonObject("metadata", new JsonObject());
            var language = Language.of(
                    metadata.getJsonObject("language_info", new JsonObject()).getString("name", "python"));
            var cells = json.getJsonArray("cells").stream()
                    .map(JsonObject.class::cast)
                    .map(cell -> cell(language, cell))
                    .toList();
            return new Notebook(language, cells);
        } catch (DecodeException | ClassCastException | NullPointerException e) {
            throw ApiError.invalid("The content is not a Jupyter notebook.");
        }
    }

    private static String cell(Language language, JsonObject cell) {
        var source = cell.getValue("source");
        var text = source instanceof JsonArray lines
                ? lines.stream().map(String.class::cast).collect(Collectors.joining())
                : (String) source;
        return "markdown".equals(cell.getString("cell_type"))
                ? ("%md\n" + text).lines().map(line -> language.magic() + line).collect(Collectors.joining("\n"))
                : text.strip();
    }

    static byte[] write(Notebook notebook) {
        var cells = new JsonArray();
        for (var cell : notebook.cells()) {
            cells.add(new JsonObject()
                    .put("cell_type", "code")
                    .put("metadata", new JsonObject())
                    .putNull("execution_count")
                    .put("outputs", new JsonArray())
                    .put("source", new JsonArray().add(cell)));
        }
        return new JsonObject()
                .put("cells", cells)
                .put(
                        "metadata",
                        new JsonObject()
                                .put(
                                        "language_info",
                                        new JsonObject()
                                                .put("name", notebook.language().word())))
                .put("nbformat", 4)
                .put("nbformat_minor", 0)
                .toBuffer()
                .getBytes();
    }
}
