package dev.talaan.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/// Hashes that lie in tiles, as large ledgers keep them: every leaf, and of the nodes above only each eighth level,
/// one for 256 below. What lies between is computed.
///
/// @param shelf where the tiles are read from
public record Tiles(Shelf shelf) implements Subtrees {

    /// How many levels a tile is high.
    private static final int HEIGHT = 8;

    /// How many hashes a whole tile has.
    public static final int WIDTH = 1 << HEIGHT;

    /// Where kept hashes are read from.
    @FunctionalInterface
    public interface Shelf {

        /// @param level 0 for leaves, 1 for the nodes above 256 of them, and so on
        /// @return as many as were asked for, in order
        List<Hash> read(int level, long from, int count);
    }

    @Override
    public Hash at(int level, long place) {
        var count = 1 << (level % HEIGHT);
        return whole(shelf.read(level / HEIGHT, place * count, count));
    }

    /// Of a tile that has just become full.
    public static Hash whole(List<Hash> hashes) {
        var row = hashes;
        while (row.size() > 1) {
            var above = new ArrayList<Hash>(row.size() / 2);
            for (var i = 0; i < row.size(); i += 2) {
                above.add(Hash.ofNode(row.get(i), row.get(i + 1)));
            }
            row = above;
        }
        return row.getFirst();
    }
}
