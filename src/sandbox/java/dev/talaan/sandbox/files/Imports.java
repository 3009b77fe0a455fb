package dev.talaan.sandbox.files;

import dev.talaan.sandbox.http.ApiError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Takes into the tree what comes in one of the formats.
final class Imports {

    private final WorkspaceTree tree;

    Imports(WorkspaceTree tree) {
        this.tree = tree;
    }

    void take(ImportRequest request) throws IOException {
        var path = request.path();
        switch (request.format()) {
            case SOURCE -> put(request, path, Notebook.ofSource(language(request), request.bytes()));
            case JUPYTER -> put(request, path, Jupyter.read(request.bytes()));
            case HTML -> put(request, path, HtmlPage.read(request.bytes()));
            case DBC -> unpack(request);
            case AUTO -> byContent(request);
            case RAW -> tree.put(path, Content.file(request.bytes()), request.overwrite());
        }
    }

    private static Language language(ImportRequest request) {
        return request.language()
                .orElseThrow(() -> ApiError.invalid("The language must be provided for the format SOURCE."));
    }

    private void put(ImportRequest request, TreePath path, Notebook notebook) {
        tree.put(path, Content.notebook(notebook), request.overwrite());
    }

    /// A notebook loses its extension on the way in; what is none stays the file that it is.
    private void byContent(ImportRequest request) {
        var path = request.path();
        var language = Language.byFileName(path.text());
        var text = new String(request.bytes(), StandardCharsets.UTF_8);
        if (path.text().endsWith(".ipynb")) {
            put(request, path.withoutExtension(), Jupyter.read(request.bytes()));
        } else if (language.isPresent() && text.startsWith(language.get().header())) {
            put(request, path.withoutExtension(), Notebook.ofSource(language.get(), text));
        } else {
            tree.put(path, Content.file(request.bytes()), request.overwrite());
        }
    }

    private void unpack(ImportRequest request) throws IOException {
        if (request.overwrite()) {
            throw ApiError.invalid("Overwrite is not supported for the format DBC.");
        }
        for (var one : Archive.read(request.bytes()).entrySet()) {
            var within = one.getKey().indexOf('/');
            var path = within < 0
                    ? request.path()
                    : request.path().child(one.getKey().substring(within + 1));
            if (within >= 0) {
                tree.mkdirs(path.parent());
            }
            put(request, path, one.getValue());
        }
    }
}
