package dev.talaan.ledger.tree;

/// Where the hashes of whole subtrees are found.
@FunctionalInterface
public interface Subtrees {

    /// Of the subtree over the leaves from `place << level` on, `1 << level` of them. It is only asked for where all
    /// of them are there.
    Hash at(int level, long place);
}
