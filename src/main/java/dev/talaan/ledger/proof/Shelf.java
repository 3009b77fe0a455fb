package dev.talaan.ledger.proof;

import dev.talaan.ledger.tree.Hash;
import dev.talaan.ledger.tree.Tiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/// The kept hashes of the tree, within the caller's transaction.
@ApplicationScoped
class Shelf implements Tiles.Shelf {

    private final Session books;

    Shelf(Session books) {
        this.books = books;
    }

    @Override
    public List<Hash> read(int level, long from, int count) {
        var hashes = level == 0
                ? books.createNativeQuery(
                        "select leaf from ledger_number where number >= :from and number < :to order by number",
                        byte[].class)
                : books.createNativeQuery(
                                "select hash from ledger_node where level = :level and place >= :from and place < :to "
                                        + "order by place",
                                byte[].class)
                        .setParameter("level", level);
        var found = hashes.setParameter("from", from)
                .setParameter("to", from + count)
                .getResultStream()
                .map(Hash::of)
                .toList();
        if (found.size() != count) {
            throw new IllegalStateException("Of the tree's hashes of level %d from %d on %d are there, not %d"
                    .formatted(level, from, found.size(), count));
        }
        return found;
    }
}
