package dev.talaan.ledger.proof;

import dev.talaan.ledger.Leaf;
import dev.talaan.ledger.tree.Hash;
import dev.talaan.ledger.tree.Inclusion;
import java.util.stream.Collectors;

/// An entry with the proof that a checkpoint covers it.
public record Proved(Leaf leaf, Inclusion proof) {

    /// `number path…`, hashes in Base64.
    String line() {
        return proof.path().stream()
                .map(Hash::base64)
                .collect(Collectors.joining(" ", proof.leaf() + " ", ""))
                .strip();
    }
}
