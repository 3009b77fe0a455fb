package dev.talaan.support;

import dev.talaan.sandbox.Sandbox;
import dev.talaan.sandbox.postgres.LocalPostgres;
import dev.talaan.sandbox.postgres.Login;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/// What a portal under test stands on: one database server and one sandbox for the whole JVM, a fresh database for
/// every start.
public final class Ground implements QuarkusTestResourceLifecycleManager {

    /// Quarkus may load this class once per application, so what they share is kept outside of it.
    private static final String DIRECTORY = "talaan.test.ground";
    private static final String SANDBOX = "talaan.test.sandbox";

    private static final Object ONE_AT_A_TIME = "dev.talaan.support: one ground";

    @Override
    public Map<String, String> start() {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        var url = postgres().createDatabase(name, LocalPostgres.DATABASE);
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", Login.APP.user(),
                "quarkus.datasource.password", Login.APP.password(),
                "quarkus.flyway.username", Login.OWNER.user(),
                "quarkus.flyway.password", Login.OWNER.password(),
                "talaan.databricks.host", sandbox().toString());
    }

    /// The server stays for the next application; it ends with the JVM.
    @Override
    public void stop() {}

    /// The JVM's own server. A test that stops it starts it again before it ends.
    public static LocalPostgres postgres() {
        synchronized (ONE_AT_A_TIME) {
            var directory = System.getProperty(DIRECTORY);
            if (directory == null) {
                directory = temporary().toString();
                System.setProperty(DIRECTORY, directory);
            }
            return LocalPostgres.start(Path.of(directory));
        }
    }

    /// The JVM's own sandbox; its clock stands where the portal's starts.
    public static URI sandbox() {
        synchronized (ONE_AT_A_TIME) {
            var url = System.getProperty(SANDBOX);
            if (url == null) {
                url = Sandbox.start(0, TestClock.START).url().toString();
                System.setProperty(SANDBOX, url);
            }
            return URI.create(url);
        }
    }

    /// Below `target`, so that `clean` takes it away; a server whose directory is gone ends by itself.
    private static Path temporary() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "ground");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
