package bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A packaged portal as a process of its own. It ends with the bench, and so does whatever it started.
final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path log;
    private final long startedAt;

    private Program(Process process, Path log, long startedAt) {
        this.process = process;
        this.log = log;
        this.startedAt = startedAt;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /// @param environment added to the bench's own, of which nothing is kept that would steer the portal
    /// @param arguments of the JVM, then the jar
    static Program start(Path log, Map<String, String> environment, String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java));
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("(QUARKUS|DATABRICKS|TALAAN|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS).*"));
        builder.environment().putAll(environment);
        var startedAt = System.nanoTime();
        return new Program(builder.start(), log, startedAt);
    }

    /// Waits for the first 200 from `/q/health/ready`.
    ///
    /// @param portal where its health is: in the ordinary package not where its pages are
    /// @return seconds since the process was started
    double ready(URI portal) throws IOException, InterruptedException {
        while (!answers(portal)) {
            if (!process.isAlive() || System.nanoTime() - startedAt > PATIENCE.toNanos()) {
                throw new IllegalStateException("the portal did not start:\n" + Files.readString(log));
            }
            Thread.sleep(5);
        }
        return (System.nanoTime() - startedAt) / 1e9;
    }

    private static boolean answers(URI portal) {
        try (var connection = new Connection(portal, "")) {
            return connection.get("/q/health/ready").status() == 200;
        } catch (IOException e) {
            return false; // not yet listening
        }
    }

    /// Processor time so far, user and system.
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Resident memory in megabytes.
    long resident() throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
        return Long.parseLong(new String(ps.getInputStream().readAllBytes()).strip()) / 1024;
    }

    /// Asks it to end, as an operator would; a portal that does not is ended, and its children with it.
    @Override
    public void close() {
        var children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
