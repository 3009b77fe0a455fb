package dev.talaan.sandbox.local;

import dev.talaan.sandbox.postgres.LocalPostgres;
import dev.talaan.sandbox.postgres.Login;
import java.nio.file.Path;
import java.util.Map;

/// Hands a database to Quarkus, unless whoever starts the portal brings one.
final class LocalDatabase {

    static final String URL = "quarkus.datasource.jdbc.url";

    /// Says that the URL which is set is ours: system properties outlive a live reload.
    private static final String OURS = "talaan.local.database";

    private LocalDatabase() {}

    static void offer() {
        if (isBroughtAlong(System.getProperty(URL), System.getProperty(OURS), System.getenv())) {
            return;
        }
        var directory = directory();
        var postgres = LocalPostgres.start(directory);
        settings(postgres.url()).forEach(System::setProperty);
        System.setProperty(OURS, postgres.url());
    }

    static boolean isBroughtAlong(String url, String ours, Map<String, String> environment) {
        return url == null ? environment.containsKey("QUARKUS_DATASOURCE_JDBC_URL") : !url.equals(ours);
    }

    static String whereabouts() {
        return System.getProperty(OURS) == null
                ? "a database that was there already"
                : directory().toString();
    }

    static Path directory() {
        return Path.of(System.getProperty("talaan.local.data-dir", ".talaan/postgres"))
                .toAbsolutePath();
    }

    /// The application signs in as one role, the migrations as another.
    static Map<String, String> settings(String url) {
        return Map.of(
                URL,
                url,
                "quarkus.datasource.username",
                Login.APP.user(),
                "quarkus.datasource.password",
                Login.APP.password(),
                "quarkus.flyway.username",
                Login.OWNER.user(),
                "quarkus.flyway.password",
                Login.OWNER.password());
    }
}
