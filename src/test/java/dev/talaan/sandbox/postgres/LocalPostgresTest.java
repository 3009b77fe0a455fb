package dev.talaan.sandbox.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class LocalPostgresTest {

    @TempDir
    Path home;

    @Test
    void keepsItsDataOverARestart() throws SQLException {
        try (var first = LocalPostgres.start(home)) {
            run(first, Login.OWNER, "CREATE TABLE filing(form text)");
            run(first, Login.APP, "INSERT INTO filing VALUES ('2550Q')");
        }
        try (var second = LocalPostgres.start(home)) {
            assertThat(ask(second, Login.APP, "SELECT form FROM filing")).isEqualTo("2550Q");
        }
    }

    @Test
    void isSharedByEveryStartInOneJvm() throws SQLException {
        try (var first = LocalPostgres.start(home)) {
            try (var second = LocalPostgres.start(home)) {
                assertThat(second.port()).isEqualTo(first.port());
            }
            assertThat(ask(first, Login.APP, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void takesOverWhatAKilledProcessLeftBehind() throws Exception {
        var other = other(home);
        assertThat(other.inputReader().readLine()).startsWith("jdbc:postgresql:");
        other.destroyForcibly().waitFor();

        var orphan = new Cluster(home, Unpacking.programs()).running();
        assertThat(orphan).isPresent();
        try (var taken = LocalPostgres.start(home)) {
            assertThat(ask(taken, Login.APP, "SELECT what FROM left_behind")).isEqualTo("committed");
            assertThat(taken.port()).isNotEqualTo(orphan.get().port());
        }
    }

    @Test
    void leavesADirectoryAloneThatALivingProcessUses() throws Exception {
        var other = other(home);
        assertThat(other.inputReader().readLine()).startsWith("jdbc:postgresql:");
        assertThatThrownBy(() -> LocalPostgres.start(home)).hasMessageContaining("in use by process " + other.pid());
        other.outputWriter().close(); // the end of its input is its sign to go
        assertThat(other.waitFor()).isZero();
        try (var free = LocalPostgres.start(home)) {
            assertThat(ask(free, Login.APP, "SELECT what FROM left_behind")).isEqualTo("committed");
        }
    }

    @Test
    void startsThoughTheNumberOfADeadServerNowBelongsToAnotherProgram() throws Exception {
        LocalPostgres.start(home).close();
        var stale = "%d\n%s\n0\n5432\n\n127.0.0.1\n0 0\nready\n";
        Files.writeString(
                home.resolve("data/postmaster.pid"),
                stale.formatted(ProcessHandle.current().pid(), home));
        try (var started = LocalPostgres.start(home)) {
            assertThat(ask(started, Login.APP, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesWhatAnotherMajorVersionWrote() throws IOException {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> LocalPostgres.start(home))
                .hasMessageContaining("was written by PostgreSQL 17, and this build brings 18");
    }

    @Test
    void comesBackOnTheSamePort() throws SQLException {
        try (var postgres = LocalPostgres.start(home)) {
            postgres.stop();
            assertThatThrownBy(() -> ask(postgres, Login.APP, "SELECT 1")).isInstanceOf(SQLException.class);
            postgres.restart();
            assertThat(ask(postgres, Login.APP, "SELECT 1")).isEqualTo("1");
            postgres.restart();
            assertThat(ask(postgres, Login.APP, "SELECT 1")).isEqualTo("1");
        }
    }

    private static Process other(Path home) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void run(LocalPostgres postgres, Login login, String sql) throws SQLException {
        try (var connection = connect(postgres.url(), login);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(LocalPostgres postgres, Login login, String sql) throws SQLException {
        try (var connection = connect(postgres.url(), login);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static Connection connect(String url, Login login) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        return source.getConnection();
    }
}
