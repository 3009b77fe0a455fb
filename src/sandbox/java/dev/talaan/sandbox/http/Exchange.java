package dev.talaan.sandbox.http;

import dev.talaan.sandbox.identity.Principal;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.FileUpload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One request as an endpoint sees it.
public record Exchange(
        Principal caller,
        MultiMap headers,
        Map<String, String> path,
        MultiMap query,
        MultiMap form,
        List<FileUpload> uploads,
        Buffer body) {

    public String inPath(String name) {
        return path.get(name);
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    public long requiredNumber(String name) {
        return number(name).orElseThrow(() -> ApiError.invalid("Missing required field: " + name));
    }

    public Optional<Long> number(String name) {
        return parameter(name).map(reading(name, Long::valueOf));
    }

    public Optional<Instant> millis(String name) {
        return number(name).map(Instant::ofEpochMilli);
    }

    public boolean flag(String name) {
        return parameter(name)
                .map(reading(name, text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException(text);
                }))
                .orElse(false);
    }

    /// The bytes of a file that came in a multipart form.
    public Optional<byte[]> file(String name) throws IOException {
        for (var upload : uploads) {
            if (upload.name().equals(name)) {
                return Optional.of(Files.readAllBytes(Path.of(upload.uploadedFileName())));
            }
        }
        return Optional.empty();
    }

    public JsonObject json() {
        try {
            return body == null || body.length() == 0 ? new JsonObject() : new JsonObject(body);
        } catch (DecodeException | ClassCastException e) {
            throw ApiError.malformed("Could not parse request object: " + e.getMessage());
        }
    }

    /// The body's fields, refused in words where they have the wrong type.
    public Fields fields() {
        return new Fields(json());
    }

    private static <T> Function<String, T> reading(String name, Function<String, T> reader) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw ApiError.malformed("Could not parse the value '" + text + "' of " + name);
            }
        };
    }
}
