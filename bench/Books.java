package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// The database of a demonstration, whose two roles have passwords that everybody knows.
record Books(int port) {

    static final String OWNER = "talaan_owner";
    static final String OWNERS_PASSWORD = "talaan-owner-local";
    private static final String APP = "talaan_app";
    private static final String APPS_PASSWORD = "talaan-app-local";

    /// By the fourth line of the file that PostgreSQL leaves in its directory.
    static Books in(Path data) throws IOException {
        try (var files = Files.walk(data)) {
            var note = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            return new Books(Integer.parseInt(Files.readAllLines(note).get(3).strip()));
        }
    }

    /// The settings with which another portal signs in there.
    static List<String> logins() {
        return List.of(
                "-Dquarkus.datasource.username=" + APP,
                "-Dquarkus.datasource.password=" + APPS_PASSWORD,
                "-Dquarkus.flyway.username=" + OWNER,
                "-Dquarkus.flyway.password=" + OWNERS_PASSWORD);
    }

    Connection owner() throws SQLException {
        return connect(OWNER, OWNERS_PASSWORD);
    }

    Connection app() throws SQLException {
        return connect(APP, APPS_PASSWORD);
    }

    private Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/talaan".formatted(port), user, password);
    }
}
