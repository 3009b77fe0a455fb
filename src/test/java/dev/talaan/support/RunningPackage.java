package dev.talaan.support;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The ordinary package as a second process, configured as an operator configures it. It stands on the test JVM's
/// ground, so killing it kills nothing else.
///
/// @param url where people go
/// @param management where the cluster asks for health and metrics
public record RunningPackage(Process process, Path logFile, String url, String management) implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile(
            "Listening on: http://[^:]+:(\\d+)\\. Management interface listening on http://[^:]+:(\\d+)");

    /// How a process ended that was not meant to stay.
    public record Ended(int status, String said) {}

    public static RunningPackage start() throws IOException {
        return start(Operator.settings());
    }

    public static RunningPackage start(Map<String, String> settings) throws IOException {
        var log = Files.createTempFile(Path.of("target"), "package", ".log");
        var process = launch(settings, log);
        try {
            var ports = ports(process, log);
            return new RunningPackage(
                    process, log, "http://localhost:" + ports.group(1), "http://localhost:" + ports.group(2));
        } catch (IOException | RuntimeException | Error e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /// Runs the package until it ends by itself.
    public static Ended ended(Map<String, String> settings, String... arguments) throws IOException {
        var log = Files.createTempFile(Path.of("target"), "ended", ".log");
        var process = launch(settings, log, arguments);
        try {
            await("the end, see " + log).atMost(60, SECONDS).until(() -> !process.isAlive());
            return new Ended(process.exitValue(), Files.readString(log).strip());
        } finally {
            process.destroyForcibly();
        }
    }

    public String log() throws IOException {
        return Files.readString(logFile);
    }

    private static Process launch(Map<String, String> settings, Path log, String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-jar", "target/quarkus-app/quarkus-run.jar"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.matches("(QUARKUS|DATABRICKS|ARM)_.*"));
        environment.putAll(settings);
        return builder.start();
    }

    private static MatchResult ports(Process process, Path log) throws IOException {
        await("the package to listen, see " + log)
                .atMost(Duration.ofSeconds(60))
                .failFast("the package ended, see " + log, () -> !process.isAlive())
                .until(() -> LISTENING.matcher(Files.readString(log)).find());
        var listening = LISTENING.matcher(Files.readString(log));
        listening.find();
        return listening;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        await("the package to end").atMost(10, SECONDS).until(() -> !process.isAlive());
    }
}
