package dev.talaan.sandbox.files;

import dev.talaan.sandbox.http.ApiError;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Notebooks as a DBC archive: a zip with an entry of JSON for each, under its path within the exported folder; one
/// notebook alone lies at the top.
final class Archive {

    private Archive() {}

    static Map<String, Notebook> read(byte[] bytes) throws IOException {
        var found = new TreeMap<String, Notebook>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                found.put(name.substring(0, Math.max(0, name.lastIndexOf('.'))), notebook(zip.readAllBytes()));
            }
        } catch (DecodeException | ClassCastException | NullPointerException e) {
            throw ApiError.invalid("The archive holds something else than notebooks.");
        }
        if (found.isEmpty()) {
            throw ApiError.invalid("The content is not a DBC archive.");
        }
        return found;
    }

    private static Notebook notebook(byte[] json) {
        var read = new JsonObject(new String(json, StandardCharsets.UTF_8));
        return new Notebook(
                Language.of(read.getString("language")),
                read.getJsonArray("commands").stream()
                        .map(command -> ((JsonObject) command).getString("command"))
                        .toList());
    }

    static byte[] write(Map<String, Notebook> notebooks) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var one : notebooks.entrySet()) {
                zip.putNextEntry(new ZipEntry(
                        one.getKey() + "." + one.getValue().language().word()));
                zip.write(json(one.getValue()).toBuffer().getBytes());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static JsonObject json(Notebook notebook) {
        var commands = new JsonArray();
        notebook.cells()
                .forEach(cell -> commands.add(
                        new JsonObject().put("version", "CommandV1").put("command", cell)));
        return new JsonObject()
                .put("version", "NotebookV1")
                .put("language", notebook.language().word())
                .put("commands", commands);
    }
}
