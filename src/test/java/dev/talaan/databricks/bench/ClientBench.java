package dev.talaan.databricks.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.talaan.databricks.jobs.Jobs;
import dev.talaan.databricks.jobs.Run;
import dev.talaan.databricks.jobs.RunPage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// The client layer against a bare client on the same calls: guards, budget, errors, measuring and all (wanted: 0.60).
@QuarkusTest
@QuarkusTestResource(value = BenchGround.class, restrictToAnnotatedClass = true)
@TestProfile(Unlimited.class)
class ClientBench {

    private static final Duration WARM = Duration.ofSeconds(10);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final int ROUNDS = 6;

    @Inject
    Jobs jobs;

    @Inject
    Vertx vertx;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "talaan.databricks.host")
    URI host;

    @Test
    void perCore() {
        var bare = new BareClient(vertx, host, json);
        compare("one run, 3 kB", () -> jobs.run(456), () -> bare.get("/api/2.2/jobs/runs/get?run_id=456", Run.class));
        var list = "/api/2.2/jobs/runs/list?job_id=101&limit=24&active_only=false&start_time_from=0";
        compare(
                "24 runs, 30 kB",
                () -> jobs.runsSince(101, Instant.EPOCH).toUni(),
                () -> bare.get(list, RunPage.class));
    }

    private static void compare(String what, Supplier<Uni<?>> ours, Supplier<Uni<?>> bare) {
        Spent.on(ours, WARM);
        Spent.on(bare, WARM);
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            var oursFirst = i % 2 == 0;
            var early = oursFirst ? Spent.on(ours, ROUND) : null;
            var bareOnes = Spent.on(bare, ROUND);
            var our = oursFirst ? early : Spent.on(ours, ROUND);
            ratios.add(our.perCore() / bareOnes.perCore());
            System.out.printf(
                    "  %-16s ours %6.0f/s, %6.0f per core   bare %6.0f/s, %6.0f per core   ratio %.2f%n",
                    what, our.perSecond(), our.perCore(), bareOnes.perSecond(), bareOnes.perCore(), ratios.getLast());
        }
        System.out.printf("  %-16s ours / bare, per core: %.2f   wanted: 0.60 or more%n", what, median(ratios));
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return (sorted.get(sorted.size() / 2 - 1) + sorted.get(sorted.size() / 2)) / 2;
    }
}
