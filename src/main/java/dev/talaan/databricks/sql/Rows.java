package dev.talaan.databricks.sql;

import java.util.List;
import java.util.stream.Stream;

/// A whole result: its columns and all of its rows; or what is left of it, where the query asked to have it cut.
public final class Rows {

    /// What a statement brings that only does something.
    static final Rows NONE = new Rows(new Manifest(null, 0, 0, false), List.of());

    private final Header header;
    private final List<Row> all;
    private final boolean truncated;

    Rows(Manifest manifest, List<List<String>> cells) {
        header = new Header(manifest);
        all = cells.stream().map(header::row).toList();
        truncated = manifest.truncated();
    }

    public Stream<Row> stream() {
        return all.stream();
    }

    public int size() {
        return all.size();
    }

    public boolean has(String column) {
        return header.has(column);
    }

    /// Whether rows are missing because the query set a limit.
    public boolean truncated() {
        return truncated;
    }
}
