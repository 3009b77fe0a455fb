package bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Three questions to the packaged portal, each answered by a comparison within the same run (bench/README.md).
/// `bench/run` builds what this needs and starts it at the root of the project.
final class Bench {

    private static final Path TARGET = Path.of("target", "bench");
    private static final long WARM = 40_000;
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final int ROUNDS = 8;
    private static final int STARTS = 5;

    private final int port = Program.freePort();
    private final int sandboxPort = Program.freePort();
    private final URI portal = URI.create("http://localhost:" + port);
    private final URI sandbox = URI.create("http://localhost:" + sandboxPort);
    private final Path data = TARGET.resolve("postgres").toAbsolutePath();

    private Bench() throws IOException {}

    static void main() throws Exception {
        System.out.printf(
                "%d cores, %s, Java %s%n",
                Runtime.getRuntime().availableProcessors(), System.getProperty("os.arch"), Runtime.version());
        new Bench().run();
    }

    private void run() throws Exception {
        try (var demo = demo()) {
            demo.ready(portal);
            var month = lastMonth();
            upstream(demo, month);
            pages(demo, month);
            starts();
        }
    }

    /// The demonstration: portal, sandbox, database and accounts with a form to sign in.
    private Program demo() throws IOException {
        return Program.start(
                TARGET.resolve("demo.log"),
                Map.of(),
                "-Dquarkus.http.port=" + port,
                "-Dtalaan.local.sandbox-port=" + sandboxPort,
                "-Dtalaan.local.data-dir=" + data,
                "-jar",
                TARGET.resolve("demo/quarkus-run.jar").toString());
    }

    /// The page of the last closed month, as the portal itself understands it.
    private String lastMonth() throws IOException {
        try (var connection = Session.of(portal, "auditor").connect()) {
            return URI.create(connection.get("/month-end").headers().get("location"))
                    .getPath();
        }
    }

    /// Between the two an answer must have grown old, or the second would ask nothing; the first page passes the time.
    private void upstream(Program demo, String month) throws Exception {
        var viewers = new Viewers(portal, sandbox);
        viewers.open(month, 1); // wakes the warehouse and signs the portal in
        var load = new Load(demo, Session.of(portal, "auditor"));
        load.run("/", "Good to see you", Duration.ofSeconds(31));
        var one = viewers.open(month, 1);
        load.run("/", "Good to see you", Duration.ofSeconds(31));
        var many = viewers.open(month, 200);
        var ratio = (double) sum(many) / sum(one);
        System.out.printf("%nUpstream calls for one month: 1 viewer %d, 200 at once %d%n", sum(one), sum(many));
        System.out.printf("  calls(200) / calls(1)            %.2f   wanted: 1.00%n", ratio);
        if (!one.equals(many)) {
            System.out.printf("  1 viewer   %s%n  200        %s%n", one, many);
        }
    }

    private static long sum(Map<String, Long> calls) {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }

    private void pages(Program demo, String month) throws Exception {
        System.out.printf("%nThe month's page and a page without data, %d connections%n", Load.CONNECTIONS);
        compare(new Load(demo, Session.of(portal, "auditor")), month, "as it is", WARM, ROUNDS);
        compare(
                new Load(demo, Session.of(portal, "auditor"), "Accept-Encoding: gzip"),
                month,
                "with gzip",
                WARM / 4,
                ROUNDS / 2);
    }

    private void compare(Load load, String month, String how, long warm, int rounds) throws Exception {
        load.warmUp("/", "Good to see you", warm);
        load.warmUp(month, "agencies have figures", warm);
        var throughput = new ArrayList<Double>();
        var processor = new ArrayList<Double>();
        for (int i = 0; i < rounds; i++) {
            var monthFirst = i % 2 == 1;
            var early = monthFirst ? load.run(month, "agencies have figures", ROUND) : null;
            var plain = load.run("/", "Good to see you", ROUND);
            var full = monthFirst ? early : load.run(month, "agencies have figures", ROUND);
            System.out.printf(
                    "  %-9s  month %5.0f/s %6.3f ms   plain %5.0f/s %6.3f ms   ratio %.2f, by processor time %.2f%n",
                    how,
                    full.perSecond(),
                    full.processor(),
                    plain.perSecond(),
                    plain.processor(),
                    full.perSecond() / plain.perSecond(),
                    plain.processor() / full.processor());
            throughput.add(full.perSecond() / plain.perSecond());
            processor.add(plain.processor() / full.processor());
        }
        System.out.printf("  month / plain, %-9s          %.2f   wanted: 0.50 or more%n", how, Median.of(throughput));
        System.out.printf("  the same by processor time        %.2f%n", Median.of(processor));
    }

    private void starts() throws Exception {
        System.out.printf("%nStarts of the ordinary package, until /q/health/ready answers 200%n");
        try (var issuer = new Issuer()) {
            var starts = new Starts(issuer.url(), sandbox, Books.in(data).port());
            starts.train();
            var kinds = List.of(Starts.Kind.values());
            for (int i = 0; i < STARTS; i++) {
                for (var kind : kinds) {
                    starts.once(kind);
                }
            }
            starts.report();
        }
    }
}
