package dev.talaan.support;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The ordinary package as a second process, configured as an operator configures it. It stands on the test JVM's
/// ground, so killing it kills nothing else.
public record RunningPackage(Process process, Path logFile, String url) implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");

    public static RunningPackage start() throws IOException {
        return start(operatorsSettings());
    }

    /// With given settings, so that a second process can stand where the first one stood.
    public static RunningPackage start(Map<String, String> settings) throws IOException {
        var log = Files.createTempFile(Path.of("target"), "package", ".log");
        var process = launch(settings, log);
        try {
            return new RunningPackage(process, log, "http://localhost:" + port(process, log));
        } catch (IOException | RuntimeException | Error e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /// What a start says that lacks one of the operator's settings, until it has ended by itself.
    public static String refusal(String lacking) throws IOException {
        var settings = operatorsSettings();
        settings.remove(lacking);
        var log = Files.createTempFile(Path.of("target"), "refusal", ".log");
        var process = launch(settings, log);
        try {
            await("the refusal").atMost(60, SECONDS).until(() -> !process.isAlive());
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(log).strip();
    }

    public String log() throws IOException {
        return Files.readString(logFile);
    }

    private static Process launch(Map<String, String> settings, Path log) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-jar", "target/quarkus-app/quarkus-run.jar")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("DATABRICKS_"));
        environment.putAll(settings);
        return builder.start();
    }

    /// What an operator gives, on a fresh database.
    public static Map<String, String> operatorsSettings() {
        var settings = new HashMap<String, String>();
        new Ground().start().forEach((name, value) -> settings.put(variable(name), value));
        settings.keySet().removeIf(name -> name.startsWith("TALAAN_DATABRICKS"));
        settings.put("DATABRICKS_HOST", Ground.sandbox().toString());
        settings.put("DATABRICKS_TOKEN", "dapi-local-portal");
        settings.put("DATABRICKS_WAREHOUSE_ID", "local-warehouse");
        Issuer.settings().forEach((name, value) -> settings.put(variable(name), value));
        settings.put("QUARKUS_HTTP_PORT", "0");
        return settings;
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
