package dev.talaan.ledger.fsck;

import dev.talaan.ledger.tree.Hash;
import dev.talaan.ledger.tree.Tiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The nodes of the tree that are kept, computed anew from its leaves.
final class Nodes {

    private record Place(int level, long number) {

        @Override
        public String toString() {
            return "node " + number + " of level " + level;
        }
    }

    private final Findings findings;
    private final Map<Place, Hash> expected = new HashMap<>();

    /// Level by level from the leaves up, the run that is not whole yet.
    private final List<List<Hash>> runs = new ArrayList<>();

    /// How many runs of each level were.
    private final List<Long> whole = new ArrayList<>();

    Nodes(Findings findings) {
        this.findings = findings;
    }

    void add(Hash leaf) {
        add(0, leaf);
    }

    private void add(int level, Hash hash) {
        if (level == runs.size()) {
            runs.add(new ArrayList<>(Tiles.WIDTH));
            whole.add(0L);
        }
        var run = runs.get(level);
        run.add(hash);
        if (run.size() == Tiles.WIDTH) {
            var node = Tiles.whole(run);
            run.clear();
            expected.put(new Place(level + 1, whole.get(level)), node);
            whole.set(level, whole.get(level) + 1);
            add(level + 1, node);
        }
    }

    /// A node as it is kept.
    void compare(int level, long number, Hash kept) {
        var place = new Place(level, number);
        if (!kept.equals(expected.remove(place))) {
            findings.add(place.toString(), "it is not the hash of what is below it");
        }
    }

    /// Every node that is kept has been seen.
    void end() {
        expected.keySet().forEach(place -> findings.add(place.toString(), "it is gone"));
    }
}
