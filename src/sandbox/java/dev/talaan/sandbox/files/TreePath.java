package dev.talaan.sandbox.files;

import dev.talaan.sandbox.http.ApiError;
import java.util.Arrays;
import java.util.stream.Collectors;

/// An absolute path of the tree; `/Workspace` before it means the same.
record TreePath(String text) implements Comparable<TreePath> {

    static final TreePath ROOT = new TreePath("/");

    static TreePath of(String text) {
        var plain = text.equals("/Workspace") || text.startsWith("/Workspace/") ? text.substring(10) : text;
        if (!text.startsWith("/")) {
            throw ApiError.invalid("Path (" + text + ") doesn't start with '/'");
        }
        var names =
                Arrays.stream(plain.split("/")).filter(name -> !name.isEmpty()).toList();
        if (names.contains("..") || names.contains(".")) {
            throw ApiError.invalid("Path (" + text + ") is not a valid path.");
        }
        return new TreePath(names.stream().map(name -> "/" + name).collect(Collectors.joining())).orRoot();
    }

    private TreePath orRoot() {
        return text.isEmpty() ? ROOT : this;
    }

    boolean isRoot() {
        return text.equals("/");
    }

    String name() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    TreePath parent() {
        return new TreePath(text.substring(0, text.lastIndexOf('/'))).orRoot();
    }

    boolean isBelow(TreePath other) {
        return !equals(other) && (other.isRoot() || text.startsWith(other.text + "/"));
    }

    TreePath child(String relative) {
        return of(text + "/" + relative);
    }

    TreePath withoutExtension() {
        return new TreePath(text.substring(0, text.lastIndexOf('.')));
    }

    @Override
    public int compareTo(TreePath other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
