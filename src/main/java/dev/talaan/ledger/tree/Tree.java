package dev.talaan.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/// The tree over the first leaves of a ledger. Leaves are counted from 0.
///
/// @param size how many leaves it has
public record Tree(long size, Subtrees subtrees) {

    /// @throws IllegalArgumentException if the size is negative
    public Tree {
        if (size < 0) {
            throw new IllegalArgumentException("No tree has " + size + " leaves");
        }
    }

    public Hash root() {
        return size == 0 ? Hash.EMPTY : over(0, size);
    }

    /// That a leaf is in this tree.
    ///
    /// @throws IllegalArgumentException if the tree has no such leaf
    public Inclusion inclusion(long leaf) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has no leaf " + leaf);
        }
        var path = new ArrayList<Hash>();
        include(leaf, 0, size, path);
        return new Inclusion(leaf, size, path);
    }

    /// That this tree begins with all the leaves of an earlier one.
    ///
    /// @throws IllegalArgumentException if the earlier one is larger
    public Consistency since(long earlier) {
        if (earlier < 0 || earlier > size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves was never one of " + earlier);
        }
        var path = new ArrayList<Hash>();
        if (earlier > 0) {
            connect(earlier, 0, size, true, path);
        }
        return new Consistency(earlier, size, path);
    }

    private void include(long leaf, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        var middle = middle(from, to);
        if (leaf < middle) {
            include(leaf, from, middle, path);
            path.add(over(middle, to));
        } else {
            include(leaf, middle, to, path);
            path.add(over(from, middle));
        }
    }

    /// @param known whether the subtree from here on is one whose hash the asker has
    private void connect(long earlier, long from, long to, boolean known, List<Hash> path) {
        if (earlier == to) {
            if (!known) {
                path.add(over(from, to));
            }
            return;
        }
        var middle = middle(from, to);
        if (earlier <= middle) {
            connect(earlier, from, middle, known, path);
            path.add(over(middle, to));
        } else {
            connect(earlier, middle, to, false, path);
            path.add(over(from, middle));
        }
    }

    private Hash over(long from, long to) {
        var count = to - from;
        if (Long.bitCount(count) == 1) {
            return subtrees.at(Long.numberOfTrailingZeros(count), from / count);
        }
        var middle = middle(from, to);
        return Hash.ofNode(over(from, middle), over(middle, to));
    }

    /// The left part is the largest whole subtree that leaves something to the right.
    private static long middle(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }
}
