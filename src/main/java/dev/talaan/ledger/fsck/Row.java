package dev.talaan.ledger.fsck;

import dev.talaan.ledger.Leaf;
import dev.talaan.ledger.tree.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/// A number and the entry that it was given to.
///
/// @param hash as it was kept when the number was given
/// @param found the entry as it is now; empty if it is gone
record Row(long number, long entry, Hash hash, Optional<Found> found) {

    /// @param leaf all that it says
    record Found(Leaf leaf, String type, Instant at, String body) {}

    /// Empty where it makes no sense, which is found then.
    static Optional<Row> read(ResultSet row, Findings findings) throws SQLException {
        try {
            return Optional.of(of(row));
        } catch (RuntimeException e) {
            findings.add("number " + row.getLong("number"), "it cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    static Row of(ResultSet row) throws SQLException {
        var entry = row.getLong("entry");
        row.getLong("id");
        var found = row.wasNull() ? Optional.<Found>empty() : Optional.of(found(row));
        return new Row(row.getLong("number"), entry, Hash.of(row.getBytes("leaf")), found);
    }

    private static Found found(ResultSet row) throws SQLException {
        var type = row.getString("type");
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        var body = row.getString("body");
        var leaf = Leaf.of(
                row.getLong("id"),
                row.getObject("change", UUID.class),
                type,
                row.getInt("version"),
                at,
                row.getObject("person", UUID.class),
                row.getString("door"),
                body);
        return new Found(leaf, type, at, body);
    }
}
