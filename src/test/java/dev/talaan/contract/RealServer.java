package dev.talaan.contract;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;

/// A real server that runs here for as long as this JVM does. To add one: a class, and its name below.
abstract class RealServer {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static RealServer named(String name) {
        return switch (name) {
            case "mlflow" -> new MlflowServer();
            case "unity-catalog" ->
                throw new IllegalStateException(
                        "No Unity Catalog is started here: -Dtalaan.contract.unity-catalog=URL says where one runs");
            default -> throw new IllegalArgumentException("There is no real server named '" + name + "'");
        };
    }

    /// Installs it where that was not done before.
    ///
    /// @param data an empty directory for what it keeps
    /// @return how it is started on a port of the loopback address. It has to end when its standard input does, and
    ///     to take with it whatever it started.
    abstract List<String> command(Path data, int port);

    /// A path that answers 200 once it is ready.
    abstract String health();

    final URI start() {
        try {
            var data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "contract")), "server");
            var port = freePort();
            var url = URI.create("http://127.0.0.1:" + port);
            var log = data.resolve("server.log");
            var process = new ProcessBuilder(command(data.toAbsolutePath(), port))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
            awaitReady(process, url.resolve(health()), log);
            return url;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitReady(Process process, URI health, Path log) {
        try {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> !process.isAlive() || answers(health));
        } catch (ConditionTimeoutException e) {
            stop(process);
            throw new IllegalStateException("The server did not answer in time; its log is " + log, e);
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("The server ended by itself; its log is " + log);
        }
    }

    private static boolean answers(URI health) {
        try {
            var connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// Its standard input ends; what does not end by that is killed.
    private static void stop(Process process) {
        try {
            var all = process.descendants().toList();
            process.getOutputStream().close();
            if (!process.waitFor(Duration.ofSeconds(15))) {
                process.destroyForcibly();
            }
            all.forEach(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
