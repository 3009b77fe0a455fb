package dev.talaan.support;

import dev.talaan.contract.Counterpart;
import dev.talaan.sandbox.postgres.LocalPostgres;
import dev.talaan.sandbox.postgres.Login;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// What a portal under test stands on: one database server and one sandbox for the whole JVM, and a
/// fresh database for every start.
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
                "talaan.databricks.host", databricks().toString(),
                "talaan.databricks.token", "dapi-local-portal",
                "talaan.databricks.warehouse-id", "local-warehouse",
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", Login.APP.user(),
                "quarkus.datasource.password", Login.APP.password(),
                "quarkus.flyway.username", Login.OWNER.user(),
                "quarkus.flyway.password", Login.OWNER.password());
    }

    private static URI databricks() {
        return Counterpart.isSandbox() ? sandbox() : Counterpart.url();
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

    /// The JVM's own sandbox, whose clock stands where the portal's starts. It lives outside of the applications' class
    /// loaders, or the next test profile would take its classes away.
    public static URI sandbox() {
        synchronized (ONE_AT_A_TIME) {
            if (System.getProperty(SANDBOX) == null) {
                System.setProperty(SANDBOX, startedOutside().toString());
            }
            return URI.create(System.getProperty(SANDBOX));
        }
    }

    private static URI startedOutside() {
        var outside = ClassLoader.getSystemClassLoader();
        var inside = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(outside); // Vert.x looks for its services through it
        try {
            var type = outside.loadClass("dev.talaan.sandbox.Sandbox");
            var sandbox = type.getMethod("start", int.class, Instant.class).invoke(null, 0, TestClock.START);
            return (URI) type.getMethod("url").invoke(sandbox);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the sandbox did not start", e);
        } finally {
            Thread.currentThread().setContextClassLoader(inside);
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
