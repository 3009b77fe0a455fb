package dev.talaan.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/// Tiles in memory.
final class Shelf implements Tiles.Shelf {

    private final List<List<Hash>> levels = new ArrayList<>();
    private int widest;

    Shelf(List<Hash> leaves) {
        levels.add(leaves);
        while (levels.getLast().size() >= Tiles.WIDTH) {
            var below = levels.getLast();
            var above = new ArrayList<Hash>();
            for (var i = 0; i + Tiles.WIDTH <= below.size(); i += Tiles.WIDTH) {
                above.add(Tiles.whole(below.subList(i, i + Tiles.WIDTH)));
            }
            levels.add(above);
        }
    }

    /// The most hashes that anyone has asked for at once.
    int widest() {
        return widest;
    }

    @Override
    public List<Hash> read(int level, long from, int count) {
        widest = Math.max(widest, count);
        return levels.get(level).subList((int) from, (int) from + count);
    }
}
