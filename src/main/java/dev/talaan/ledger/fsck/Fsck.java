package dev.talaan.ledger.fsck;

import dev.talaan.ledger.checkpoint.VerifierKey;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// Looks through a whole ledger: entries, numbers, tree, checkpoints, keys, what is kept for search, and the
/// checkpoints that were kept outside of the database.
///
/// @param first the key that the ledger began with, as somebody knows it who does not ask the ledger
/// @param anchors a folder of checkpoints
public record Fsck(Optional<VerifierKey> first, Optional<Path> anchors) {

    @FunctionalInterface
    private interface Stage {
        void look() throws SQLException;
    }

    /// Reads all of it as it stands at one moment, and writes nothing. What cannot be read is a finding, and the rest
    /// is
    /// looked at all the same.
    ///
    /// @param books to any database with a ledger; nobody else uses it meanwhile
    /// @throws SQLException if the database does not answer
    public Report look(Connection books) throws SQLException {
        var findings = new Findings();
        // Before the moment at which the rows are read: each is kept after its row was committed.
        var kept = anchors.map(folder -> new Kept(folder, findings));
        books.setAutoCommit(false);
        books.setReadOnly(true);
        books.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return look(books, kept, findings);
        } finally {
            books.rollback();
            books.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            books.setReadOnly(false);
            books.setAutoCommit(true);
        }
    }

    private Report look(Connection books, Optional<Kept> kept, Findings findings) throws SQLException {
        var rows = new Rows(books);
        var keys = new KeyChain(first, findings);
        try (var stored = rows.checkpoints()) {
            var claims = new Claims(stored, kept, findings);
            var walk = new Walk(claims, keys, findings);
            stage(books, findings, "entries", () -> {
                rows.numbered(walk::step, findings);
                walk.end();
            });
            stage(books, findings, "nodes", () -> {
                rows.nodes(walk.nodes()::compare);
                walk.nodes().end();
            });
            stage(books, findings, "numbers", () -> rows.unnumbered(findings));
            stage(books, findings, "Changes", () -> rows.changes(findings));
            return new Report(
                    walk.entries(), claims.count(), claims.covered(), keys.all(), findings.first(), findings.count());
        }
    }

    private static void stage(Connection books, Findings findings, String place, Stage stage) throws SQLException {
        var before = books.setSavepoint();
        try {
            stage.look();
        } catch (SQLException | RuntimeException e) {
            findings.add(place, "they cannot be read: " + e.getMessage());
            books.rollback(before);
        }
    }
}
