package dev.talaan.ledger.fsck;

import dev.talaan.ledger.checkpoint.Checkpoint;
import dev.talaan.ledger.checkpoint.SignedNote;
import dev.talaan.ledger.checkpoint.SigningKey;
import dev.talaan.ledger.tree.Frontier;
import dev.talaan.ledger.tree.Hash;
import dev.talaan.ledger.tree.Tiles;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Somebody who owns the database, knows how the ledger is built and builds it anew.
record Forger(Connection books) {

    /// Numbers the entries that are there, as if they had always been those, and all that follows from it.
    ///
    /// @param key signs the checkpoints anew; without one they stay as they are
    void rebuild(Optional<SigningKey> key) throws SQLException {
        run("delete from ledger_number", "delete from ledger_node", "delete from ledger_waiting");
        var leaves = number();
        if (leaves.size() >= Tiles.WIDTH) {
            keep(leaves.subList(0, Tiles.WIDTH), 0);
        }
        if (leaves.size() >= 2 * Tiles.WIDTH) {
            keep(leaves.subList(Tiles.WIDTH, 2 * Tiles.WIDTH), 1);
        }
        if (key.isPresent()) {
            sign(leaves, key.get());
        }
    }

    void run(String... statements) throws SQLException {
        try (var sql = books.createStatement()) {
            for (var statement : statements) {
                sql.execute(statement);
            }
        }
    }

    String text(String query) throws SQLException {
        try (var sql = books.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private List<Hash> number() throws SQLException {
        var leaves = new ArrayList<Hash>();
        try (var sql = books.createStatement();
                var insert =
                        books.prepareStatement("insert into ledger_number (number, entry, leaf) values (?, ?, ?)");
                var rows = sql.executeQuery(
                        "select 0 as number, id as entry, '\\x%s'::bytea as leaf, e.* from ledger_entry e order by id"
                                .formatted("00".repeat(Hash.LENGTH)))) {
            while (rows.next()) {
                var leaf = Hash.ofLeaf(Row.of(rows).found().orElseThrow().leaf().bytes());
                insert.setLong(1, leaves.size());
                insert.setLong(2, rows.getLong("entry"));
                insert.setBytes(3, leaf.bytes());
                insert.execute();
                leaves.add(leaf);
            }
        }
        return leaves;
    }

    private void keep(List<Hash> run, long place) throws SQLException {
        try (var insert = books.prepareStatement("insert into ledger_node (level, place, hash) values (1, ?, ?)")) {
            insert.setLong(1, place);
            insert.setBytes(2, Tiles.whole(run).bytes());
            insert.execute();
        }
    }

    /// Over the sizes, and with the times, that were signed before.
    private void sign(List<Hash> leaves, SigningKey key) throws SQLException {
        try (var sql = books.createStatement();
                var update = books.prepareStatement("update ledger_checkpoint set note = ? where size = ?");
                var rows = sql.executeQuery("select * from ledger_checkpoint order by size")) {
            while (rows.next()) {
                var size = rows.getLong("size");
                update.setString(1, key.sign(text(leaves, rows)).written());
                update.setLong(2, size);
                update.execute();
            }
        }
    }

    private static String text(List<Hash> leaves, ResultSet row) throws SQLException {
        var old = Checkpoint.parse(SignedNote.parse(row.getString("note")).text());
        var tree = new Frontier();
        leaves.stream().limit(old.size()).forEach(tree::add);
        return new Checkpoint(old.origin(), old.size(), tree.root(), old.more()).text();
    }
}
