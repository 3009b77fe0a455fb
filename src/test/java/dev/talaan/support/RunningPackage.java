package dev.talaan.support;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/// The ordinary package as a second process. It stands on the test JVM's ground, so killing it kills nothing else.
public record RunningPackage(Process process, String url) implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");

    public static RunningPackage start() throws IOException {
        var log = Files.createTempFile(Path.of("target"), "package", ".log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-jar", "target/quarkus-app/quarkus-run.jar")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("DATABRICKS_"));
        new Ground().start().forEach((name, value) -> environment.put(variable(name), value));
        environment.put("QUARKUS_HTTP_PORT", "0");
        environment.put("QUARKUS_OIDC_TENANT_ENABLED", "false");
        var process = builder.start();
        try {
            return new RunningPackage(process, "http://localhost:" + port(process, log));
        } catch (IOException | RuntimeException | Error e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static String port(Process process, Path log) throws IOException {
        await("the package to listen, see " + log)
                .atMost(Duration.ofSeconds(60))
                .failFast("the package ended, see " + log, () -> !process.isAlive())
                .until(() -> LISTENING.matcher(Files.readString(log)).find());
        var listening = LISTENING.matcher(Files.readString(log));
        listening.find();
        return listening.group(1);
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        await("the package to end").atMost(10, SECONDS).until(() -> !process.isAlive());
    }
}
