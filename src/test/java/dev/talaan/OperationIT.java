package dev.talaan;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.talaan.support.Caller;
import dev.talaan.support.Databricks;
import dev.talaan.support.Issuer;
import dev.talaan.support.Metrics;
import dev.talaan.support.Operator;
import dev.talaan.support.RunningPackage;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The ordinary package as whoever runs it sees it: its log, its two ports, its end.
class OperationIT {

    private final Map<String, String> settings = Operator.settings();

    @AfterEach
    void heal() {
        Databricks.reset();
    }

    @Test
    void theLogIsJsonAndNamesTheRequestAndThePersonsId() throws Exception {
        settings.put("QUARKUS_LOG_CATEGORY__IO_SMALLRYE_FAULTTOLERANCE__LEVEL", "DEBUG");
        settings.put("QUARKUS_LOG_CATEGORY__IO_QUARKUS_OIDC__LEVEL", "DEBUG");
        try (var portal = RunningPackage.start(settings);
                var caller = new Caller(portal.url())) {
            Issuer.nextIs("auditor@example.com", "talaan-auditors");
            var page = caller.get("/month-end/2026-10");
            assertThat(page.statusCode()).isEqualTo(200);
            var request = page.headers().firstValue("X-Request-Id").orElseThrow();
            await("lines of the request, see " + portal.logFile())
                    .until(() -> lines(portal).stream().anyMatch(line -> hasPerson(line, request)));
            assertThat(lines(portal)).allSatisfy(line -> {
                assertThat(line.path("timestamp").asText()).matches("\\d{4}-.*Z");
                assertThat(line.path("level").asText()).isNotEmpty();
            });
            assertThat(portal.log()).doesNotContain("dapi-").doesNotContain(Issuer.SECRET);
        }
    }

    @Test
    void healthAndMetricsAreOnTheirOwnPortAlone() throws IOException {
        try (var portal = RunningPackage.start(settings)) {
            for (var path : List.of("/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics")) {
                given().get(portal.management() + path).then().statusCode(200);
                given().redirects()
                        .follow(false)
                        .get(portal.url() + path)
                        .then()
                        .statusCode(404);
            }
            assertThat(Metrics.of(portal.management()).series("jvm_memory_used_bytes"))
                    .isNotEmpty();
            given().get(portal.url() + "/sign-in").then().statusCode(200);
            await("the page is counted")
                    .until(() -> Metrics.of(portal.management())
                                    .value("http_server_requests_seconds_count", "uri=\"/sign-in\"")
                            == 1);
        }
    }

    @Test
    void askedToEndItFinishesWhatItHasBegun() throws Exception {
        settings.put("TALAAN_DATABRICKS_READING_PATIENCE", "3s");
        try (var portal = RunningPackage.start(settings);
                var caller = new Caller(portal.url())) {
            Issuer.nextIs("auditor@example.com", "talaan-auditors");
            assertThat(caller.get("/").statusCode()).isEqualTo(200);
            Databricks.fault(Map.of("kind", "LATENCY", "delayMillis", 60_000, "path", "/api"));
            Databricks.forgetRequests();
            var page = caller.getLater("/month-end/2026-08");
            await("the page asks").until(() -> !Databricks.requests().isEmpty());
            portal.process().destroy();
            assertThat(page.get(30, SECONDS).statusCode()).isEqualTo(200);
            assertThat(page.get().body()).contains("August 2026");
            await("the end").atMost(30, SECONDS).until(() -> !portal.process().isAlive());
            assertThat(portal.process().exitValue()).isEqualTo(143);
        }
    }

    @Test
    void beforeItEndsItSaysThatItIsNotReadyAndStillAnswers() throws IOException {
        settings.put("QUARKUS_SHUTDOWN_DELAY", "20S");
        try (var portal = RunningPackage.start(settings)) {
            portal.process().destroy();
            await("not ready")
                    .atMost(15, SECONDS)
                    .until(() ->
                            given().get(portal.management() + "/q/health/ready").statusCode() == 503);
            given().get(URI.create(portal.url() + "/sign-in")).then().statusCode(200);
            assertThat(portal.process().isAlive()).isTrue();
        }
    }

    private static boolean hasPerson(JsonNode line, String request) {
        return line.at("/mdc/request").asText().equals(request)
                && line.at("/mdc/person").asText().matches("[0-9a-f-]{36}");
    }

    /// Every whole line; a line that is no JSON is a failure.
    private static List<JsonNode> lines(RunningPackage portal) throws IOException {
        var mapper = new JsonMapper();
        var text = portal.log();
        var whole = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        assertThat(whole).isNotEmpty();
        var lines = new ArrayList<JsonNode>();
        for (var line : whole) {
            lines.add(mapper.readTree(line));
        }
        return lines;
    }
}
