package dev.talaan.sandbox.files;

import dev.talaan.sandbox.http.ApiError;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// Gives what stands in the tree in one of the formats.
final class Exports {

    /// @param fileType what a file's name would end in
    record Export(byte[] bytes, String fileType) {}

    private final WorkspaceTree tree;

    Exports(WorkspaceTree tree) {
        this.tree = tree;
    }

    Export give(TreePath path, Format format) throws IOException {
        var node = tree.find(path);
        return switch (node.type()) {
            case NOTEBOOK -> notebook(node.path().name(), node.notebook(), format);
            case FILE -> file(node, format);
            case DIRECTORY, REPO -> folder(node, format);
            case LIBRARY -> throw ApiError.invalid("Path (" + path + ") is a library and cannot be exported.");
        };
    }

    private static Export notebook(String name, Notebook notebook, Format format) throws IOException {
        return switch (format) {
            case SOURCE, AUTO, RAW ->
                new Export(notebook.bytes(), notebook.language().extension());
            case JUPYTER -> new Export(Jupyter.write(notebook), "ipynb");
            case HTML -> new Export(HtmlPage.write(notebook), "html");
            case DBC -> new Export(Archive.write(Map.of(name, notebook)), "dbc");
        };
    }

    private static Export file(Node node, Format format) {
        return switch (format) {
            case SOURCE, AUTO, RAW ->
                new Export(node.bytes(), node.path().name().replaceFirst("^.*\\.", ""));
            case JUPYTER, HTML, DBC ->
                throw ApiError.invalid(
                        "Path (" + node.path() + ") is a file and cannot be exported as " + format + ".");
        };
    }

    private Export folder(Node folder, Format format) throws IOException {
        if (format != Format.DBC) {
            throw ApiError.invalid("Path (" + folder.path() + ") is a folder and can only be exported as DBC.");
        }
        var notebooks = new TreeMap<String, Notebook>();
        tree.below(folder.path()).stream()
                .filter(node -> node.type() == Node.Type.NOTEBOOK)
                .forEach(node -> notebooks.put(
                        node.path()
                                .text()
                                .substring(folder.path().parent().text().length() + 1),
                        node.notebook()));
        return new Export(Archive.write(notebooks), "dbc");
    }
}
