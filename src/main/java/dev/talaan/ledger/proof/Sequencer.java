package dev.talaan.ledger.proof;

import dev.talaan.ledger.Leaf;
import dev.talaan.ledger.Ledger;
import dev.talaan.ledger.tree.Hash;
import dev.talaan.ledger.tree.Tiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.hibernate.Session;

/// Gives entries their numbers, once they are committed: 0, 1, 2 and so on, without a gap. Any replica does it for all;
/// a lock that ends with its transaction lets one do it at a time, so there is nobody whose place could be taken.
@ApplicationScoped
class Sequencer {

    /// In one transaction.
    static final int MOST = 1_000;

    /// "talaan", as a number. Whoever gives numbers or signs holds it.
    private static final long LOCK = 0x74616c61616eL;

    private final Session books;
    private final Ledger ledger;
    private final Shelf shelf;

    Sequencer(Session books, Ledger ledger, Shelf shelf) {
        this.books = books;
        this.ledger = ledger;
        this.shelf = shelf;
    }

    /// Waits for its turn, but not long: the database's own patience ends it.
    @Transactional(TxType.MANDATORY)
    void takeTurn() {
        books.createNativeQuery("select set_config('lock_timeout', '5s', true)", String.class)
                .getSingleResult();
        books.createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)", String.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    /// Gives numbers to entries that wait for one.
    ///
    /// @return to how many; [#MOST] if there may be more
    @Transactional(TxType.REQUIRES_NEW)
    int number() {
        if (!isAnybodyWaiting()) {
            return 0;
        }
        takeTurn();
        var first = size();
        var waiting = ledger.unnumbered(MOST);
        for (var i = 0; i < waiting.size(); i++) {
            add(first + i, waiting.get(i));
        }
        books.flush();
        keepNodes(first, first + waiting.size());
        return waiting.size();
    }

    /// How many entries have a number.
    @Transactional
    long size() {
        return books.createNativeQuery("select coalesce(max(number) + 1, 0) from ledger_number", Long.class)
                .getSingleResult();
    }

    /// For how many entries wait.
    @Transactional
    long waiting() {
        return books.createNativeQuery("select count(*) from ledger_waiting", Long.class)
                .getSingleResult();
    }

    private boolean isAnybodyWaiting() {
        return books.createNativeQuery("select exists (select from ledger_waiting)", Boolean.class)
                .getSingleResult();
    }

    private static void add(long number, Leaf leaf) {
        var row = new NumberRecord();
        row.number = number;
        row.entry = leaf.entry();
        row.leaf = Hash.ofLeaf(leaf.bytes()).bytes();
        row.persist();
    }

    /// Of each run of 256 that has become whole between the two sizes the node above is kept.
    private void keepNodes(long before, long after) {
        var from = before / Tiles.WIDTH;
        var to = after / Tiles.WIDTH;
        for (var level = 1; from < to; level++) {
            for (var place = from; place < to; place++) {
                keep(level, place, shelf.read(level - 1, place * Tiles.WIDTH, Tiles.WIDTH));
            }
            books.flush();
            from /= Tiles.WIDTH;
            to /= Tiles.WIDTH;
        }
    }

    private static void keep(int level, long place, List<Hash> below) {
        var row = new NodeRecord();
        row.where = new NodeRecord.Where((short) level, place);
        row.hash = Tiles.whole(below).bytes();
        row.persist();
    }
}
