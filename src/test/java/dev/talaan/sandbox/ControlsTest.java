package dev.talaan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

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
