package dev.talaan.sandbox.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {

    @TempDir
    static Path home;

    private static LocalPostgres postgres;

    @BeforeAll
    static void start() throws SQLException {
        postgres = LocalPostgres.start(home);
        run(Login.OWNER, "CREATE TABLE entry(id bigint GENERATED ALWAYS AS IDENTITY, said text)");
        run(Login.OWNER, "CREATE SCHEMA apart; CREATE TABLE apart.note(said text)");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void nothingAcknowledgedIsEverLost(String setting) throws SQLException {
        assertThat(ask(Login.APP, "SHOW " + setting)).isEqualTo("on");
    }

    @Test
    void theApplicationIsNeitherSuperuserNorOwner() throws SQLException {
        assertThat(ask(Login.APP, """
                SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR pg_has_role('talaan_owner', 'MEMBER')
                FROM pg_roles WHERE rolname = current_user""")).isEqualTo("f");
        assertThat(ask(Login.APP, "SELECT datdba::regrole FROM pg_database WHERE datname = current_database()"))
                .isEqualTo("talaan_owner");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE mine(id int)",
                "CREATE TEMPORARY TABLE mine(id int)",
                "CREATE SCHEMA mine",
                "CREATE DATABASE mine",
                "CREATE ROLE mine",
                "DROP TABLE entry",
                "ALTER TABLE entry ADD COLUMN more text",
                "TRUNCATE entry",
                "SET ROLE talaan_owner",
            })
    void theApplicationAltersNoTable(String sql) {
        assertThatThrownBy(() -> run(Login.APP, sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO entry(said) VALUES ('new')",
                "UPDATE entry SET said = 'newer'",
                "DELETE FROM entry WHERE said = 'old'",
                "INSERT INTO apart.note VALUES ('new')",
            })
    void theApplicationWritesRowsOfTheOwnersTables(String sql) throws SQLException {
        run(Login.APP, sql);
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> run(new Login("talaan_app", "guessed"), "SELECT 1"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aFreshDatabaseIsACopyWithTheSameRules() throws SQLException {
        var pattern = postgres.createDatabase("pattern");
        try (var connection = LocalPostgresTest.connect(pattern, Login.OWNER)) {
            connection.createStatement().execute("CREATE TABLE kept AS SELECT 'kept' AS said");
        }
        var copy = postgres.createDatabase("copy", "pattern");
        assertThat(ask(copy, Login.APP, "SELECT said FROM kept")).isEqualTo("kept");
        assertThatThrownBy(() -> ask(copy, Login.APP, "CREATE TABLE mine(id int)"))
                .hasMessageContaining("permission denied");
    }

    private static void run(Login login, String sql) throws SQLException {
        try (var connection = connect(login);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Login login, String sql) throws SQLException {
        return ask(postgres.url(), login, sql);
    }

    private static String ask(String url, Login login, String sql) throws SQLException {
        try (var connection = LocalPostgresTest.connect(url, login);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(Login login) throws SQLException {
        return LocalPostgresTest.connect(postgres.url(), login);
    }
}
