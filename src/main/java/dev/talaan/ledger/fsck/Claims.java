package dev.talaan.ledger.fsck;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The checkpoints that are there, in the database and outside, the smallest first. Few are in memory at any time.
final class Claims {

    /// Of replicas, one beside the other.
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final Cursor stored;
    private final Optional<Kept> kept;
    private final Findings findings;

    /// The next of the database, whatever is in it.
    private Optional<Stored> head;

    private Optional<Stored> last = Optional.empty();
    private long count;

    private record Stored(long size, Instant at, String note) {

        String place() {
            return "checkpoint of " + size;
        }
    }

    Claims(Cursor stored, Optional<Kept> kept, Findings findings) throws SQLException {
        this.stored = stored;
        this.kept = kept;
        this.findings = findings;
        head = next();
    }

    private Optional<Stored> next() throws SQLException {
        if (!stored.next()) {
            return Optional.empty();
        }
        var row = stored.row();
        var at = row.getObject("at", OffsetDateTime.class);
        return Optional.of(new Stored(
                row.getLong("size"),
                at == null ? Instant.EPOCH : at.toInstant(),
                String.valueOf(row.getString("note"))));
    }

    /// Those of up to so many entries that have not been handed out yet.
    List<Claim> upTo(long size) throws SQLException {
        var found = new ArrayList<Claim>();
        var sizes = new HashSet<Long>();
        while (head.isPresent() && head.get().size() <= size) {
            sizes.add(head.get().size());
            read(head.get()).ifPresent(found::add);
            last = head;
            head = next();
        }
        if (kept.isPresent()) {
            for (var claim = kept.get().upTo(size);
                    claim.isPresent();
                    claim = kept.get().upTo(size)) {
                if (!sizes.contains(claim.get().size())) {
                    findings.add(claim.get().place(), "it is missing in the database");
                }
                found.add(claim.get());
            }
        }
        return found;
    }

    private Optional<Claim> read(Stored row) {
        count++;
        if (last.filter(before -> row.at().isBefore(before.at().minus(CLOCKS_DIFFER)))
                .isPresent()) {
            findings.add(row.place(), "it is older than the smaller one before it: a clock was set back");
        }
        last.ifPresent(this::mustBeKept);
        try {
            var claim = Claim.parse(row.place(), row.size(), row.note());
            if (!claim.time().equals(Optional.of(row.at()))) {
                findings.add(row.place(), "its text says another time than its row");
            }
            return Optional.of(claim);
        } catch (IllegalArgumentException e) {
            findings.add(row.place(), "it cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    /// All but the newest, which may be on its way there; from the one on with which keeping them began.
    private void mustBeKept(Stored before) {
        kept.filter(folder -> folder.count() == 0 || before.size() >= folder.smallest())
                .filter(folder -> !folder.has(before.size()))
                .ifPresent(_ -> findings.add(before.place(), "it is not kept outside of the database"));
    }

    long count() {
        return count + kept.map(Kept::count).orElse(0);
    }

    /// How many entries the largest of the database covers.
    long covered() {
        return last.map(Stored::size).orElse(0L);
    }
}
