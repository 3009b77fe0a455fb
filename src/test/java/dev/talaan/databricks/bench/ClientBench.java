package dev.talaan.databricks.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.talaan.databricks.jobs.Jobs;
import dev.talaan.databricks.jobs.Run;
import dev.talaan.databricks.jobs.RunPage;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// The client layer against a bare client on the same calls: guards, budget, errors, measuring and all (wanted: 0.60).
/// The framework's client stands between the two, so that it can be seen what of the price is ours.
@QuarkusTest
@QuarkusTestResource(value = BenchGround.class, restrictToAnnotatedClass = true)
@TestProfile(Unlimited.class)
class ClientBench {

    private static final String KEY = "Bearer dapi-local-portal";

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
        var plain = QuarkusRestClientBuilder.newBuilder().baseUri(host).build(PlainRunsApi.class);
        new Turns("one run, 3 kB")
                .with(Turns.OURS, () -> jobs.run(456))
                .with("framework", () -> plain.get(KEY, 456))
                .with(Turns.BARE, () -> bare.get("/api/2.2/jobs/runs/get?run_id=456", Run.class))
                .tell();
        var list = "/api/2.2/jobs/runs/list?job_id=101&limit=24&active_only=false&start_time_from=0";
        new Turns("24 runs, 30 kB")
                .with(Turns.OURS, () -> jobs.runsSince(101, Instant.EPOCH).toUni())
                .with("framework", () -> plain.list(KEY, 101, 24, false, 0L))
                .with(Turns.BARE, () -> bare.get(list, RunPage.class))
                .tell();
    }
}
