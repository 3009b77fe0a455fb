package dev.talaan.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/// A tree that grows by one leaf after the other, and keeps no more of itself than its right edge.
public final class Frontier {

    /// The whole subtrees to the left, by level; null where there is none.
    private final List<Hash> subtrees = new ArrayList<>();

    private long size;

    public long size() {
        return size;
    }

    public void add(Hash leaf) {
        var carried = leaf;
        var level = 0;
        while (level < subtrees.size() && subtrees.get(level) != null) {
            carried = Hash.ofNode(subtrees.get(level), carried);
            subtrees.set(level++, null);
        }
        if (level == subtrees.size()) {
            subtrees.add(carried);
        } else {
            subtrees.set(level, carried);
        }
        size++;
    }

    public Hash root() {
        Hash root = null;
        for (var subtree : subtrees) {
            if (subtree != null) {
                root = root == null ? subtree : Hash.ofNode(subtree, root);
            }
        }
        return root == null ? Hash.EMPTY : root;
    }
}
