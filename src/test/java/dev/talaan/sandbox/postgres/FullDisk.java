package dev.talaan.sandbox.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/// A disk that hardly holds more than the table of a database which is on it, full. Only root can mount it.
public final class FullDisk implements AutoCloseable {

    private static final String DISK_FULL = "53100";
    private static final long ROOM = 512 * 1024;

    private final LocalPostgres server;
    private final String database;
    private final String table;
    private final Path mounted;

    private FullDisk(LocalPostgres server, String database, String table, Path mounted) {
        this.server = server;
        this.database = database;
        this.table = table;
        this.mounted = mounted;
    }

    public static boolean canBeMounted() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/mount"));
    }

    /// @param fill inserts into the table, large ones first, each repeated until it does not fit any more
    public static FullDisk under(LocalPostgres server, String database, String table, String... fill)
            throws IOException, SQLException {
        var folder = Files.createTempDirectory("full-disk");
        var disk = new FullDisk(server, database, table, folder);
        run("mount", "-t", "tmpfs", "-o", "size=" + (disk.size() + ROOM), "tmpfs", folder.toString());
        disk.sql("create tablespace full_disk location '" + folder + "'");
        try {
            disk.sql("alter table " + table + " set tablespace full_disk");
            for (var insert : fill) {
                disk.fill(insert);
            }
            return disk;
        } catch (SQLException e) {
            disk.close();
            throw e;
        }
    }

    private long size() throws SQLException {
        try (var connection = new Roles(server.port()).connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select pg_table_size('" + table + "')")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// Somebody has made room.
    public void relieve() throws SQLException {
        sql("alter table " + table + " set tablespace pg_default");
    }

    @Override
    public void close() throws SQLException, IOException {
        relieve();
        sql("drop tablespace full_disk");
        run("umount", mounted.toString());
        Files.delete(mounted);
    }

    private void fill(String insert) throws SQLException {
        try {
            for (var i = 0; i < 10_000; i++) {
                sql(insert);
            }
            throw new AssertionError("the disk does not get full");
        } catch (SQLException full) {
            if (!DISK_FULL.equals(full.getSQLState())) {
                throw full;
            }
        }
    }

    private void sql(String statement) throws SQLException {
        new Roles(server.port()).run(database, statement);
    }

    private static void run(String... command) throws IOException {
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
