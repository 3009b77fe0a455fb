package dev.talaan.ledger.tree;

import java.util.List;

/// The proof that a leaf is in a tree.
///
/// @param leaf counted from 0
/// @param size how many leaves the tree has
/// @param path from the leaf's neighbour upwards
public record Inclusion(long leaf, long size, List<Hash> path) {

    public Inclusion {
        path = List.copyOf(path);
    }

    /// Whether it shows that the leaf is in the tree with this root (RFC 9162, section 2.1.3.2).
    public boolean proves(Hash hash, Hash root) {
        if (leaf < 0 || leaf >= size) {
            return false;
        }
        var place = leaf;
        var last = size - 1;
        var found = hash;
        for (var neighbour : path) {
            if (last == 0) {
                return false;
            }
            if (place % 2 == 1 || place == last) {
                found = Hash.ofNode(neighbour, found);
                while (place % 2 == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                found = Hash.ofNode(found, neighbour);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && found.equals(root);
    }
}
