package dev.talaan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlsTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @Test
    void needsNoTokenAndSaysThatItIsUp() {
        assertThat(workspace.control("GET", "/_sandbox/health", null).getString("status"))
                .isEqualTo("UP");
    }

    @Test
    void movesTheClockWhichTicksOn() {
        var set = workspace.control("PUT", "/_sandbox/clock", "{\"now\":\"2027-01-01T00:00:00Z\"}");
        assertThat(Instant.parse(set.getString("now"))).isBetween("2027-01-01T00:00:00Z", "2027-01-01T00:00:30Z");
        var moved = workspace.control("PUT", "/_sandbox/clock", "{\"advance\":\"P1D\"}");
        assertThat(Duration.between(Instant.parse(set.getString("now")), Instant.parse(moved.getString("now"))))
                .isBetween(Duration.ofDays(1), Duration.ofDays(1).plusSeconds(30));
    }

    @Test
    void keepsTheCallsInOrderButNoToken() {
        workspace.get("/api/2.0/sql/warehouses?page_size=1");
        workspace.send("GET", "/api/2.2/jobs/list", null, "a-secret-token");
        var log = workspace.control("GET", "/_sandbox/requests", null);
        assertThat(log.getInteger("count")).isEqualTo(2);
        var first = log.getJsonArray("requests").getJsonObject(0);
        assertThat(first.fieldNames()).containsExactly("method", "path", "query", "at");
        assertThat(first.getString("path")).isEqualTo("/api/2.0/sql/warehouses");
        assertThat(first.getString("query")).isEqualTo("page_size=1");
        assertThat(log.encode()).doesNotContain("secret");
        workspace.control("DELETE", "/_sandbox/requests", null);
        assertThat(workspace.calls("/")).isZero();
    }

    @Test
    void tellsOfTheRunsTheNewestFirst() {
        workspace.pace("{\"taskMillis\":60000}");
        var asked = "{\"job_id\":101,\"job_parameters\":{\"month\":\"2026-10\",\"talaan_change\":\"change-7\"}}";
        workspace.send("POST", "/api/2.2/jobs/run-now", asked, LocalWorkspace.PORTAL);
        var runs = workspace.control("GET", "/_sandbox/runs", null).getJsonArray("runs");
        assertThat(runs).hasSize(37);
        assertThat(runs.getJsonObject(0).getMap())
                .containsExactly(
                        entry("run_id", 457),
                        entry("month", "2026-10"),
                        entry("state", "PENDING"),
                        entry("result", null),
                        entry("change", "change-7"),
                        entry("trigger", "ONE_TIME"));
        assertThat(runs.getJsonObject(1).getMap())
                .containsEntry("state", "TERMINATED")
                .containsEntry("result", "SUCCESS")
                .containsEntry("change", "")
                .containsEntry("trigger", "PERIODIC");
    }

    @Test
    void putsEverythingBackAtAReset() {
        workspace.control("POST", "/_sandbox/tokens/revocation", "{\"token\":\"dapi-local-portal\"}");
        workspace.control("PUT", "/_sandbox/clock", "{\"advance\":\"P10D\"}");
        workspace.control("PUT", "/_sandbox/warehouses/local-warehouse/state", "{\"state\":\"STOPPED\"}");
        workspace.control("POST", "/_sandbox/runs", "{\"month\":\"2026-10\"}");
        workspace.fault("{\"path\":\"/\",\"kind\":\"DOWN\"}");
        workspace.control("POST", "/_sandbox/reset", "{}");
        assertThat(workspace.get("/api/2.0/sql/warehouses/local-warehouse").getString("state"))
                .isEqualTo("RUNNING");
        assertThat(workspace
                        .get("/api/2.2/jobs/runs/list")
                        .getJsonArray("runs")
                        .getJsonObject(0)
                        .getLong("run_id"))
                .isEqualTo(456);
        assertThat(workspace.query("SELECT current_date")).containsExactly(java.util.List.of("2026-11-05"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    PUT  | /_sandbox/clock | {"now":"yesterday"}
                    PUT  | /_sandbox/clock | {}
                    PUT  | /_sandbox/pace | {"chunkRows":0}
                    PUT  | /_sandbox/pace | {"statementMillis":-1}
                    PUT  | /_sandbox/pace | {"taskMillis":-1}
                    POST | /_sandbox/reset | {"now":"soon"}
                    POST | /_sandbox/sql | {"statement":"SELEC"}
                    POST | /_sandbox/runs | {"month":"October"}
                    POST | /_sandbox/runs | {"month":"2026-10","result":"LOST"}
                    POST | /_sandbox/runs | {"month":"2026-10","task":"nap"}
                    PUT  | /_sandbox/warehouses/local-warehouse/state | {"state":"TIRED"}
                    POST | /_sandbox/faults | {"kind":"STATUS"
                    """)
    void saysWhatIsWrongWithAnOrder(String method, String path, String body) {
        var response = workspace.send(method, path, body, null);
        assertThat(response.statusCode()).isEqualTo(400);
        var error = new JsonObject(response.body());
        assertThat(error.getString("error_code")).isNotEmpty();
        assertThat(error.getString("message")).isNotEmpty();
    }
}
