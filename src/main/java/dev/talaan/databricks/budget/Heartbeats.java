package dev.talaan.databricks.budget;

import dev.talaan.databricks.DatabricksConfig;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// The replicas as the database has them. It is their common clock, and its lock lets one at a time look and say.
@ApplicationScoped
class Heartbeats {

    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('talaan.replica'))";
    private static final String FRESH = "select beat_at >= now() - make_interval(secs => ?) from replica where id = ?";
    private static final String FORGET = "delete from replica where beat_at < now() - make_interval(secs => ?)";
    private static final String LIVING = "select id, part, statements from replica order by id";
    private static final String BEAT = """
            insert into replica (id, part, statements, beat_at) values (?, ?, ?, clock_timestamp())
            on conflict (id) do update
            set part = excluded.part, statements = excluded.statements, beat_at = excluded.beat_at
            """;
    private static final String LEAVE = "delete from replica where id = ?";
    private static final int SECONDS = 2;

    private final AgroalDataSource books;
    private final DatabricksConfig config;

    Heartbeats(AgroalDataSource books, DatabricksConfig config) {
        this.books = books;
        this.config = config;
    }

    /// @param afresh whether this replica was unknown until now, or had not beaten for too long
    record Beat(Share share, boolean afresh) {}

    /// Says that this replica lives, and learns who else does. What it may use less it gives up before it says so;
    /// what more, it takes when this has returned.
    ///
    /// @param forgets whether the silent ones are forgotten; never if this one was silent itself
    /// @param statements how many statements it may have under way with a share
    Beat beat(UUID me, boolean forgets, Function<Share, Integer> statements) throws SQLException {
        try (var connection = books.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var beat = beat(connection, me, forgets, statements);
                connection.commit();
                return beat;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        }
    }

    private Beat beat(Connection connection, UUID me, boolean forgets, Function<Share, Integer> statements)
            throws SQLException {
        try (var lock = prepared(connection, ONE_AT_A_TIME)) {
            lock.execute();
        }
        var fresh = isFresh(connection, me);
        if (forgets && fresh) {
            forget(connection);
        }
        var share = among(connection, me);
        try (var beat = prepared(connection, BEAT)) {
            beat.setObject(1, me);
            beat.setDouble(2, share.part());
            beat.setInt(3, statements.apply(share));
            beat.executeUpdate();
        }
        return new Beat(share, !fresh);
    }

    private boolean isFresh(Connection connection, UUID me) throws SQLException {
        try (var fresh = prepared(connection, FRESH)) {
            fresh.setDouble(1, goneAfter());
            fresh.setObject(2, me);
            try (var row = fresh.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void forget(Connection connection) throws SQLException {
        try (var forget = prepared(connection, FORGET)) {
            forget.setDouble(1, goneAfter());
            forget.executeUpdate();
        }
    }

    private double goneAfter() {
        return config.budget().goneAfter().toMillis() / 1000.0;
    }

    /// The order of the ids gives everybody the same ranks.
    private static Share among(Connection connection, UUID me) throws SQLException {
        var others = new ArrayList<Share.Other>();
        var ids = new ArrayList<UUID>(List.of(me));
        try (var living = prepared(connection, LIVING);
                var rows = living.executeQuery()) {
            while (rows.next()) {
                var id = rows.getObject(1, UUID.class);
                if (!id.equals(me)) {
                    ids.add(id);
                    others.add(new Share.Other(rows.getDouble(2), rows.getInt(3)));
                }
            }
        }
        return Share.among(ids.stream().map(UUID::toString).sorted().toList().indexOf(me.toString()), others);
    }

    void leave(UUID me) throws SQLException {
        try (var connection = books.getConnection();
                var leave = prepared(connection, LEAVE)) {
            leave.setObject(1, me);
            leave.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(SECONDS);
        return statement;
    }
}
