package dev.talaan.sandbox.files;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/// What is to be imported, as it came: JSON with base64, or a multipart form with the bytes as a file.
record ImportRequest(TreePath path, Format format, Optional<Language> language, boolean overwrite, byte[] bytes) {

    private static final int MOST_BYTES = 10 << 20;

    static ImportRequest read(Exchange exchange) throws IOException {
        var posted = exchange.file("content");
        var request = posted.isPresent() ? form(exchange, posted.get()) : json(exchange);
        if (request.bytes().length > MOST_BYTES) {
            throw new ApiError(
                    400,
                    "MAX_NOTEBOOK_SIZE_EXCEEDED",
                    "The content has " + request.bytes().length + " bytes. The limit is " + MOST_BYTES + ".");
        }
        return request;
    }

    private static ImportRequest form(Exchange exchange, byte[] content) {
        var form = exchange.form();
        if (form.get("path") == null) {
            throw ApiError.invalid("Missing required field: path");
        }
        return new ImportRequest(
                TreePath.of(form.get("path")),
                Format.of(Optional.ofNullable(form.get("format")).orElse("SOURCE")),
                Optional.ofNullable(form.get("language")).map(Language::of),
                Boolean.parseBoolean(form.get("overwrite")),
                content);
    }

    private static ImportRequest json(Exchange exchange) {
        var fields = exchange.fields();
        return new ImportRequest(
                TreePath.of(fields.requiredText("path")),
                Format.of(fields.text("format").orElse("SOURCE")),
                fields.text("language").map(Language::of),
                fields.flag("overwrite").orElse(false),
                bytes(fields.text("content").orElse("")));
    }

    private static byte[] bytes(String base64) {
        if (base64.isEmpty()) {
            throw ApiError.invalid("No input data source provided");
        }
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw ApiError.invalid("The content is not base64: " + e.getMessage());
        }
    }
}
