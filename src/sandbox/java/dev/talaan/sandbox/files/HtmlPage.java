package dev.talaan.sandbox.files;

import dev.talaan.sandbox.http.ApiError;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/// Notebooks as an HTML page, which carries the notebook itself so that it can be read back.
final class HtmlPage {

    private static final Pattern MODEL = Pattern.compile("__DATABRICKS_NOTEBOOK_MODEL = '([A-Za-z0-9+/=]*)'");

    private HtmlPage() {}

    static Notebook read(byte[] bytes) {
        var model = MODEL.matcher(new String(bytes, StandardCharsets.UTF_8));
        if (!model.find()) {
            throw ApiError.invalid("The page holds no Databricks notebook.");
        }
        var json = new JsonObject(new String(Base64.getDecoder().decode(model.group(1)), StandardCharsets.UTF_8));
        return Notebook.ofSource(Language.of(json.getString("language")), json.getString("source"));
    }

    static byte[] write(Notebook notebook) {
        var model = new JsonObject().put("language", notebook.language().word()).put("source", notebook.source());
        var page = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>Notebook</title>\n"
                + "<script>var __DATABRICKS_NOTEBOOK_MODEL = '"
                + Base64.getEncoder().encodeToString(model.toBuffer().getBytes())
                + "';</script></head>\n<body></body></html>\n";
        return page.getBytes(StandardCharsets.UTF_8);
    }
}
