package dev.talaan.sandbox.dbfs;

import dev.talaan.sandbox.http.ApiError;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An absolute path, with or without `dbfs:` before it. It never leads out of the directory that it is put under.
record DbfsPath(List<String> names) {

    private static final int LONGEST_NAME = 255;

    static DbfsPath of(String text) {
        var plain = text.startsWith("dbfs:") ? text.substring(5) : text;
        if (!plain.startsWith("/")) {
            throw ApiError.invalid("Path must be absolute: " + text);
        }
        var names =
                Arrays.stream(plain.split("/")).filter(name -> !name.isEmpty()).toList();
        if (!names.stream().allMatch(DbfsPath::isName)) {
            throw ApiError.invalid("Invalid path: " + text);
        }
        return new DbfsPath(names);
    }

    private static boolean isName(String name) {
        return !name.equals(".") && !name.equals("..") && onDisk(name).length() <= LONGEST_NAME;
    }

    boolean isRoot() {
        return names.isEmpty();
    }

    boolean isBelow(DbfsPath other) {
        return names.size() > other.names.size()
                && names.subList(0, other.names.size()).equals(other.names);
    }

    DbfsPath parent() {
        return new DbfsPath(names.subList(0, names.size() - 1));
    }

    DbfsPath child(String name) {
        var longer = new ArrayList<>(names);
        longer.add(name);
        return new DbfsPath(List.copyOf(longer));
    }

    Path under(Path root) {
        var path = root;
        for (var name : names) {
            path = path.resolve(onDisk(name));
        }
        return path;
    }

    /// Plain ASCII without separators, so that no machine takes a name for something else.
    private static String onDisk(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "/" + String.join("/", names);
    }
}
