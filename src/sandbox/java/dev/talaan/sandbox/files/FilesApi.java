package dev.talaan.sandbox.files;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;

/// Looking at the tree and changing it.
public final class FilesApi implements Api {

    private static final String BASE = "/api/2.0/workspace/";

    private final WorkspaceTree tree;
    private final Imports imports;
    private final Exports exports;

    public FilesApi(WorkspaceTree tree) {
        this.tree = tree;
        this.imports = new Imports(tree);
        this.exports = new Exports(tree);
    }

    @Override
    public void mount(Routes routes) {
        routes.get(BASE + "list", this::list);
        routes.get(
                BASE + "get-status",
                exchange -> Answer.json(tree.find(asked(exchange)).json()));
        routes.get(BASE + "export", this::export);
        routes.post(BASE + "import", this::take);
        routes.post(BASE + "mkdirs", this::mkdirs);
        routes.post(BASE + "delete", this::delete);
    }

    private Answer list(Exchange exchange) {
        var since = exchange.millis("notebooks_modified_after");
        var objects = new JsonArray();
        tree.list(asked(exchange)).stream()
                .filter(node -> since.isEmpty()
                        || node.type() != Node.Type.NOTEBOOK
                        || node.modified().isAfter(since.get()))
                .forEach(node -> objects.add(node.json()));
        return Answer.json(new JsonObject().put("objects", objects));
    }

    private Answer export(Exchange exchange) throws IOException {
        var format = Format.of(exchange.parameter("format").orElse("SOURCE"));
        var export = exports.give(asked(exchange), format);
        if (exchange.flag("direct_download")) {
            return new Answer(200, "application/octet-stream", Buffer.buffer(export.bytes()), Map.of());
        }
        return Answer.json(new JsonObject()
                .put("content", Base64.getEncoder().encodeToString(export.bytes()))
                .put("file_type", export.fileType()));
    }

    private Answer take(Exchange exchange) throws IOException {
        imports.take(ImportRequest.read(exchange));
        return Answer.nothing();
    }

    private Answer mkdirs(Exchange exchange) {
        tree.mkdirs(TreePath.of(exchange.fields().requiredText("path")));
        return Answer.nothing();
    }

    private Answer delete(Exchange exchange) {
        var fields = exchange.fields();
        tree.delete(
                TreePath.of(fields.requiredText("path")),
                fields.flag("recursive").orElse(false));
        return Answer.nothing();
    }

    private static TreePath asked(Exchange exchange) {
        return TreePath.of(
                exchange.parameter("path").orElseThrow(() -> ApiError.invalid("Missing required field: path")));
    }
}
