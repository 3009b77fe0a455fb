package dev.talaan.ledger.proof;

import dev.talaan.ledger.Leaf;
import dev.talaan.ledger.Ledger;
import dev.talaan.ledger.checkpoint.Checkpoint;
import dev.talaan.ledger.checkpoint.SignedNote;
import dev.talaan.ledger.tree.Tiles;
import dev.talaan.ledger.tree.Tree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Evidence, put together for whoever takes it away.
@ApplicationScoped
public class Packs {

    private final Ledger ledger;
    private final Shelf shelf;

    Packs(Ledger ledger, Shelf shelf) {
        this.ledger = ledger;
        this.shelf = shelf;
    }

    /// All entries of these Changes that the checkpoint covers, and the ledger's keys.
    ///
    /// @param kept how many entries the checkpoint covers that somebody keeps
    /// @throws IllegalArgumentException if it is none that this one can have grown out of
    @Transactional
    public Pack of(Collection<UUID> changes, SignedNote checkpoint, Optional<Long> kept) {
        var tree = new Tree(Checkpoint.parse(checkpoint.text()).size(), new Tiles(shelf));
        var leaves = ledger.leaves(changes).stream().collect(Collectors.toMap(Leaf::entry, leaf -> leaf));
        var entries =
                NumberRecord.<NumberRecord>list("entry in ?1 and number < ?2", leaves.keySet(), tree.size()).stream()
                        .map(row -> new Proved(leaves.get(row.entry), tree.inclusion(row.number)))
                        .sorted(Comparator.comparing(proved -> proved.proof().leaf()))
                        .toList();
        return new Pack(checkpoint, kept.map(tree::since), entries);
    }
}
