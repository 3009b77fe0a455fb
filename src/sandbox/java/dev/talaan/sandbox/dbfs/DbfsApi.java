package dev.talaan.sandbox.dbfs;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Fields;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.time.SandboxClock;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;

/// Files, directories, and the streams that write what is larger than a block.
public final class DbfsApi implements Api {

    private static final String BASE = "/api/2.0/dbfs/";

    /// Most bytes in one block, one put or one read.
    private static final int BLOCK = 1 << 20;

    private static final long USUAL_READ = BLOCK / 2;

    private final DbfsFiles files;
    private final Handles handles;

    public DbfsApi(Disk disk, SandboxClock clock) {
        files = new DbfsFiles(disk.files(), clock);
        handles = new Handles(clock);
        DbfsSeeds.into(files);
    }

    @Override
    public void mount(Routes routes) {
        routes.get(BASE + "list", this::list);
        routes.get(BASE + "get-status", exchange -> Answer.json(shape(asked(exchange))));
        routes.get(BASE + "read", this::read);
        routes.post(BASE + "put", this::put);
        routes.post(BASE + "create", this::create);
        routes.post(BASE + "add-block", this::addBlock);
        routes.post(BASE + "close", this::close);
        routes.post(BASE + "mkdirs", this::mkdirs);
        routes.post(BASE + "move", this::move);
        routes.post(BASE + "delete", this::delete);
    }

    private Answer list(Exchange exchange) throws IOException {
        var found = new JsonArray();
        for (var path : files.list(asked(exchange))) {
            found.add(shape(path));
        }
        return Answer.json(new JsonObject().put("files", found));
    }

    private Answer read(Exchange exchange) throws IOException {
        var offset = exchange.number("offset").orElse(0L);
        var length = exchange.number("length").orElse(USUAL_READ);
        if (offset < 0 || length < 0) {
            throw ApiError.invalid("Offset and length must not be negative.");
        }
        if (length > BLOCK) {
            throw new ApiError(
                    400, "MAX_READ_SIZE_EXCEEDED", "The maximum read size is " + BLOCK + " bytes, not " + length + ".");
        }
        var bytes = files.read(asked(exchange), offset, length.intValue());
        return Answer.json(new JsonObject()
                .put("bytes_read", bytes.length)
                .put("data", Base64.getEncoder().encodeToString(bytes)));
    }

    private Answer put(Exchange exchange) throws IOException {
        var fields = exchange.fields();
        var bytes = block(fields.text("contents").orElse(""), "contents");
        files.write(path(fields, "path"), bytes, overwrite(fields));
        return Answer.nothing();
    }

    private Answer create(Exchange exchange) throws IOException {
        var fields = exchange.fields();
        var path = path(fields, "path");
        files.write(path, new byte[0], overwrite(fields));
        return Answer.json(new JsonObject().put("handle", handles.open(path)));
    }

    private Answer addBlock(Exchange exchange) throws IOException {
        var fields = exchange.fields();
        var bytes = block(fields.text("data").orElse(""), "data");
        files.append(handles.use(fields.requiredNumber("handle")), bytes);
        return Answer.nothing();
    }

    private Answer close(Exchange exchange) {
        handles.close(exchange.fields().requiredNumber("handle"));
        return Answer.nothing();
    }

    private Answer mkdirs(Exchange exchange) throws IOException {
        files.mkdirs(path(exchange.fields(), "path"));
        return Answer.nothing();
    }

    private Answer move(Exchange exchange) throws IOException {
        var fields = exchange.fields();
        files.move(path(fields, "source_path"), path(fields, "destination_path"));
        return Answer.nothing();
    }

    private Answer delete(Exchange exchange) throws IOException {
        var fields = exchange.fields();
        files.delete(path(fields, "path"), fields.flag("recursive").orElse(false));
        return Answer.nothing();
    }

    private static byte[] block(String base64, String field) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (bytes.length > BLOCK) {
                throw new ApiError(
                        400,
                        "MAX_BLOCK_SIZE_EXCEEDED",
                        "The maximum block size is " + BLOCK + " bytes, but " + field + " has " + bytes.length + ".");
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw ApiError.invalid("The field " + field + " is not base64: " + e.getMessage());
        }
    }

    private static boolean overwrite(Fields fields) {
        return fields.flag("overwrite").orElse(false);
    }

    private static DbfsPath path(Fields fields, String name) {
        return DbfsPath.of(fields.requiredText(name));
    }

    private static DbfsPath asked(Exchange exchange) {
        return DbfsPath.of(
                exchange.parameter("path").orElseThrow(() -> ApiError.invalid("Missing required field: path")));
    }

    private JsonObject shape(DbfsPath path) throws IOException {
        var file = files.existing(path);
        var directory = Files.isDirectory(file);
        return new JsonObject()
                .put("path", path.toString())
                .put("is_dir", directory)
                .put("file_size", directory ? 0 : Files.size(file))
                .put("modification_time", Files.getLastModifiedTime(file).toMillis());
    }
}
