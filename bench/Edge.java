package bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Five hundred readers of the month's page over a Databricks that refuses what is above its ceilings, with one
/// replica and with two (bench/README.md). `bench/edge` builds what this needs and starts it at the project's root.
final class Edge {

    private static final Path TARGET = Path.of("target", "bench");
    private static final int VIEWERS = 500;
    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final String STRICTLY =
            "{\"requestsPerSecond\":30,\"mlflowPerMinute\":100,\"statementsPerWarehouse\":10}";

    private final int sandboxPort = Program.freePort();
    private final URI sandbox = URI.create("http://127.0.0.1:" + sandboxPort);
    private final Path data = TARGET.resolve("edge").toAbsolutePath();

    private Edge() throws IOException {}

    static void main() throws Exception {
        System.out.printf(
                "%d cores, %s, Java %s%n",
                Runtime.getRuntime().availableProcessors(), System.getProperty("os.arch"), Runtime.version());
        new Edge().run();
    }

    private void run() throws Exception {
        var port = Program.freePort();
        try (var first = start(port, "edge-1", "-Dtalaan.local.sandbox-port=" + sandboxPort)) {
            var portal = URI.create("http://localhost:" + port);
            first.ready(portal);
            var month = lastMonth(portal);
            limit();
            var alone = new Crowd(List.of(portal));
            alone.read(month, 20, Duration.ofSeconds(20)); // wakes the warehouse, and lets the JVM compile
            var one = watched(alone, month, 1, first);
            var many = watched(alone, month, VIEWERS, first);
            System.out.printf("  upstream calls 500 / 1           %.2f   wanted: 1.00%n", (double) many / one);
            two(portal, month, first);
        }
    }

    private void two(URI portal, String month, Program first) throws Exception {
        var port = Program.freePort();
        var arguments = new ArrayList<>(List.of(
                "-Dtalaan.databricks.host=" + sandbox,
                "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:%d/talaan"
                        .formatted(Books.in(data).port())));
        arguments.addAll(Books.logins());
        try (var second = start(port, "edge-2", arguments.toArray(String[]::new))) {
            var other = URI.create("http://localhost:" + port);
            second.ready(other);
            var both = new Crowd(List.of(portal, other));
            both.read(month, 20, Duration.ofSeconds(20)); // lets the second one compile as well
            watched(both, month, VIEWERS, first, second);
        }
    }

    /// @return how often the sandbox was asked
    private long watched(Crowd crowd, String month, int viewers, Program... replicas) throws Exception {
        Upstream.forget(sandbox);
        var before = Upstream.of(sandbox);
        var seen = crowd.read(month, viewers, A_MINUTE);
        var asked = Upstream.of(sandbox);
        System.out.printf(
                "%n%d viewers for a minute, %d replica(s): %d pages, p50 %.1f ms, p99 %.1f ms%n",
                viewers, replicas.length, seen.nanos().length, seen.millisAt(0.50), seen.millisAt(0.99));
        System.out.printf(
                "  upstream calls %d, most in a second %d (ceiling 30), refused %d, pages that say so %d%n",
                asked.calls(), asked.mostInASecond(), asked.refused() - before.refused(), seen.refused());
        for (var replica : replicas) {
            System.out.printf("  resident memory %d MB%n", replica.resident());
        }
        return asked.calls();
    }

    private void limit() throws IOException {
        try (var control = new Connection(sandbox, "Content-Type: application/json\r\n")) {
            var answer = control.put("/_sandbox/limits", STRICTLY);
            if (answer.status() != 200) {
                throw new IllegalStateException(answer.text());
            }
        }
    }

    private static String lastMonth(URI portal) throws IOException {
        try (var connection = Session.of(portal, "auditor").connect()) {
            return URI.create(connection.get("/month-end").headers().get("location"))
                    .getPath();
        }
    }

    private Program start(int port, String name, String... more) throws IOException {
        var arguments =
                new ArrayList<>(List.of("-Xmx256m", "-Dquarkus.http.port=" + port, "-Dtalaan.local.data-dir=" + data));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("-jar", TARGET.resolve("demo/quarkus-run.jar").toString()));
        return Program.start(TARGET.resolve(name + ".log"), Map.of(), arguments.toArray(String[]::new));
    }
}
