package dev.talaan.sandbox.sql;

import java.util.List;
import java.util.stream.IntStream;

/// What a statement brought: cells are text, or null.
///
/// @param truncated whether the row or byte limit cut it off
record Result(List<Column> columns, List<List<String>> rows, boolean truncated) {

    /// What a statement brings that only does something.
    static final Result NONE = new Result(List.of(), List.of(), false);

    /// @param size how many rows a chunk holds
    List<Chunk> chunks(int size) {
        var count = (rows.size() + size - 1) / size;
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new Chunk(i, i * size, rows.subList(i * size, Math.min(rows.size(), (i + 1) * size)), count))
                .toList();
    }

    /// @param of how many chunks there are
    record Chunk(int index, int offset, List<List<String>> rows, int of) {

        boolean last() {
            return index + 1 == of;
        }
    }
}
