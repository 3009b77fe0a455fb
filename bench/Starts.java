package bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Starts of the ordinary package, configured as an operator configures it, on the demo's database and sandbox.
final class Starts {

    private static final Path CACHE = Path.of("target", "bench", "aot", "app.aot");

    /// How the package was built and is started.
    enum Kind {
        ORDINARY("target/quarkus-app", "as ./mvnw package builds it"),
        AOT_JAR("target/bench/aot", "as aot-jar, without a cache"),
        AOT_CACHE("target/bench/aot", "as aot-jar, with its AOT cache");

        private final String directory;
        private final String title;

        Kind(String directory, String title) {
            this.directory = directory;
            this.title = title;
        }

        private List<String> arguments() {
            var jar = List.of("-jar", directory + "/quarkus-run.jar");
            if (this == AOT_CACHE) {
                var arguments = new ArrayList<>(List.of("-XX:AOTCache=" + CACHE));
                arguments.addAll(jar);
                return arguments;
            }
            return jar;
        }
    }

    private record Start(double seconds, double megabytes) {}

    private final int port = Program.freePort();
    private final int managementPort = Program.freePort();
    private final URI management = URI.create("http://localhost:" + managementPort);
    private final Map<String, String> settings;
    private final Map<Kind, List<Start>> done = new EnumMap<>(Kind.class);

    Starts(URI issuer, URI sandbox, int databasePort) throws IOException {
        settings = Map.ofEntries(
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                Map.entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort)),
                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.toString()),
                Map.entry("QUARKUS_OIDC_CLIENT_ID", "talaan"),
                Map.entry("QUARKUS_OIDC_CREDENTIALS_SECRET", "a-secret-that-only-this-bench-knows-of"),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + databasePort + "/talaan"),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", "talaan_app"),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", "talaan-app-local"),
                Map.entry("QUARKUS_FLYWAY_USERNAME", "talaan_owner"),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", "talaan-owner-local"),
                Map.entry("DATABRICKS_HOST", sandbox.toString()),
                Map.entry("DATABRICKS_TOKEN", "dapi-local-portal"),
                Map.entry("DATABRICKS_WAREHOUSE_ID", "local-warehouse"));
    }

    /// One start and one orderly end, from which the JVM writes down what it loaded.
    void train() throws IOException, InterruptedException {
        Files.deleteIfExists(CACHE);
        var arguments = new ArrayList<>(List.of("-XX:AOTCacheOutput=" + CACHE));
        arguments.addAll(Kind.AOT_JAR.arguments());
        try (var program = start("training", arguments)) {
            program.ready(management);
        }
        System.out.printf("  the cache file takes %d MB%n", Files.size(CACHE) / 1024 / 1024);
    }

    void once(Kind kind) throws IOException, InterruptedException {
        try (var program = start(kind.name().toLowerCase(), kind.arguments())) {
            var seconds = program.ready(management);
            var start = new Start(seconds, program.resident());
            done.computeIfAbsent(kind, _ -> new ArrayList<>()).add(start);
        }
    }

    private Program start(String log, List<String> arguments) throws IOException {
        return Program.start(Path.of("target", "bench", log + ".log"), settings, arguments.toArray(String[]::new));
    }

    void report() {
        done.forEach((kind, starts) -> System.out.printf(
                "  %-31s  %.2f s, %3.0f MB   ratio to the first %.2f and %.2f   (%s)%n",
                kind.title,
                median(kind, true),
                median(kind, false),
                median(kind, true) / median(Kind.ORDINARY, true),
                median(kind, false) / median(Kind.ORDINARY, false),
                String.join(
                        ", ",
                        starts.stream()
                                .map(start -> "%.2f".formatted(start.seconds()))
                                .toList())));
    }

    private double median(Kind kind, boolean seconds) {
        return Median.of(done.get(kind).stream()
                .map(start -> seconds ? start.seconds() : start.megabytes())
                .toList());
    }
}
