package dev.talaan.ledger;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// Adds entries, and reads them back as they were added.
@ApplicationScoped
public class Ledger {

    /// Of the shapes that entries have today.
    private static final short VERSION = 1;

    private final Session books;

    Ledger(Session books) {
        this.books = books;
    }

    /// Adds an entry within the caller's transaction, so that it stands or falls with what it records.
    @Transactional(TxType.MANDATORY)
    public void append(Entry entry) {
        var row = new EntryRecord();
        row.change = entry.change().orElse(null);
        row.type = entry.type();
        row.version = VERSION;
        row.at = entry.at().truncatedTo(ChronoUnit.MICROS);
        row.person = entry.person().orElse(null);
        row.door = entry.door().name();
        row.body = CanonicalJson.of(entry.body());
        row.persistAndFlush();
    }

    /// The entries that have been committed and have no number yet, the oldest first, within the caller's transaction.
    @Transactional(TxType.MANDATORY)
    public List<Leaf> unnumbered(int most) {
        return books.createNativeQuery(
                        "select e.* from ledger_waiting w join ledger_entry e on e.id = w.entry order by e.id",
                        EntryRecord.class)
                .setMaxResults(most)
                .getResultStream()
                .map(EntryRecord::leaf)
                .toList();
    }

    /// The entries of these Changes, and those that name the ledger's keys, as they are hashed; in no order.
    @Transactional
    public List<Leaf> leaves(Collection<UUID> changes) {
        return EntryRecord.<EntryRecord>list("change in ?1 or type = 'KEY'", changes).stream()
                .map(EntryRecord::leaf)
                .toList();
    }

    /// What was said of the ledger's keys, oldest first.
    @Transactional
    public List<Entry> keys() {
        return EntryRecord.<EntryRecord>list("type = 'KEY' order by id").stream()
                .map(this::entry)
                .toList();
    }

    /// The history of a Change, oldest first.
    @Transactional
    public List<Entry> of(UUID change) {
        return EntryRecord.<EntryRecord>list("change = ?1 order by id", change).stream()
                .map(this::entry)
                .toList();
    }

    /// What was last said of each of these Changes by an entry of one of the types. Those of which nothing was said yet
    /// are missing.
    @Transactional
    public Map<UUID, Entry> last(Collection<UUID> changes, Collection<String> types) {
        if (changes.isEmpty()) {
            return Map.of();
        }
        return books.createNativeQuery(
                        "select * from ledger_entry where change = any(:changes) and type = any(:types) order by id",
                        EntryRecord.class)
                .setParameter("changes", changes.toArray(UUID[]::new))
                .setParameter("types", types.toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.change, this::entry, (_, later) -> later));
    }

    /// Who read what others did, newest first.
    ///
    /// @param before only reads older than this one; [Long#MAX_VALUE] begins with the newest
    @Transactional
    public List<Read> readsBefore(long before, int most) {
        return reads("type = 'READ' and id < ?1 order by id desc", before, most);
    }

    /// The reads that come next after one, newest first.
    @Transactional
    public List<Read> readsAfter(long after, int most) {
        return reads("type = 'READ' and id > ?1 order by id", after, most).reversed();
    }

    private List<Read> reads(String which, long from, int most) {
        return EntryRecord.<EntryRecord>find(which, from).page(0, most).stream()
                .map(row -> new Read(row.id, entry(row)))
                .toList();
    }

    private Entry entry(EntryRecord row) {
        return new Entry(
                Optional.ofNullable(row.change),
                row.type,
                row.at,
                Optional.ofNullable(row.person),
                Door.of(row.door),
                body(row));
    }

    private static Map<String, Object> body(EntryRecord row) {
        try {
            return new JsonObject(row.body).getMap();
        } catch (DecodeException e) {
            throw new IllegalStateException("Entry " + row.id + " is not what the ledger writes", e);
        }
    }
}
