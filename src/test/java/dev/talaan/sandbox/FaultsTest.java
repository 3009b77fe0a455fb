package dev.talaan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.DatabricksException;
import com.databricks.sdk.core.error.platform.PermissionDenied;
import com.databricks.sdk.core.error.platform.TemporarilyUnavailable;
import com.databricks.sdk.core.error.platform.TooManyRequests;
import com.databricks.sdk.service.jobs.BaseJob;
import com.databricks.sdk.service.jobs.ListJobsRequest;
import io.vertx.core.json.JsonObject;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    private static final String JOBS = "/api/2.2/jobs/list";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @Test
    void asksToComeBackLaterAndThenAnswers() {
        workspace.fault("{\"path\":\"/api/2.2/jobs\",\"kind\":\"STATUS\",\"status\":429,"
                + "\"errorCode\":\"REQUEST_LIMIT_EXCEEDED\",\"retryAfter\":\"0\",\"count\":2}");
        assertThat(jobs(workspace.client())).hasSize(2);
        assertThat(workspace.calls(JOBS)).isEqualTo(3);
    }

    @Test
    void refusesForAsLongAsItIsTold() {
        workspace.fault("{\"path\":\"/api/2.2/jobs\",\"kind\":\"STATUS\",\"status\":503,\"retryAfter\":\"0\"}");
        assertThatThrownBy(() -> jobs(workspace.client())).hasRootCauseInstanceOf(TemporarilyUnavailable.class);
        workspace.control("DELETE", "/_sandbox/faults", null);
        assertThat(jobs(workspace.client())).hasSize(2);
        workspace.fault(
                "{\"path\":\"/api/2.2/jobs\",\"kind\":\"STATUS\",\"status\":429,\"errorCode\":\"\",\"retryAfter\":\"0\"}");
        assertThatThrownBy(() -> jobs(workspace.client())).hasRootCauseInstanceOf(TooManyRequests.class);
    }

    @Test
    void refusesInTheWordsThatWereOrdered() {
        workspace.fault(
                "{\"path\":\"" + JOBS + "\",\"kind\":\"STATUS\",\"status\":403,\"errorCode\":\"PERMISSION_DENIED\","
                        + "\"message\":\"not you\",\"retryAfter\":\"Wed, 21 Oct 2015 07:28:00 GMT\"}");
        assertThatThrownBy(() -> jobs(workspace.client()))
                .isInstanceOf(PermissionDenied.class)
                .hasMessage("not you");
        assertThat(get(JOBS).headers().firstValue("Retry-After")).contains("Wed, 21 Oct 2015 07:28:00 GMT");
    }

    @Test
    void answersWithAProxysPage() {
        workspace.fault("{\"path\":\"" + JOBS + "\",\"kind\":\"HTML\"}");
        var response = get(JOBS);
        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(response.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void answersWithNothing() {
        workspace.fault("{\"path\":\"" + JOBS + "\",\"kind\":\"EMPTY\"}");
        assertThat(get(JOBS).statusCode()).isEqualTo(200);
        assertThat(get(JOBS).body()).isEmpty();
    }

    @Test
    void answersWithOtherTypesThanPromised() {
        workspace.fault("{\"path\":\"/api\",\"kind\":\"WRONG_TYPES\"}");
        assertThat(new JsonObject(get(JOBS).body()).getValue("jobs")).isInstanceOf(String.class);
        assertThat(new JsonObject(get("/api/2.2/jobs/get?job_id=101").body()).getValue("job_id"))
                .isInstanceOf(JsonObject.class);
        assertThatThrownBy(() -> workspace.client().jobs().get(101L)).isInstanceOf(DatabricksException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESET", "RESET_AFTER", "TRUNCATED", "DOWN"})
    void breaksTheConnection(String kind) {
        workspace.fault("{\"path\":\"" + JOBS + "\",\"kind\":\"" + kind + "\"}");
        assertThatThrownBy(() -> get(JOBS)).isInstanceOf(UncheckedIOException.class);
        workspace.control("DELETE", "/_sandbox/faults", null);
        assertThat(get(JOBS).statusCode()).isEqualTo(200);
    }

    @Test
    void doesTheWorkBeforeItBreaksTheConnectionOrDoesNot() {
        var insert = new JsonObject()
                .put("warehouse_id", "local-warehouse")
                .put("statement", "INSERT INTO silver.odoo.transactions SELECT * FROM silver.odoo.transactions LIMIT 1")
                .encode();
        var before = transactions();
        workspace.fault("{\"path\":\"/api/2.0/sql\",\"kind\":\"RESET\",\"count\":1}");
        assertThatThrownBy(() -> post(insert)).isInstanceOf(UncheckedIOException.class);
        assertThat(transactions()).isEqualTo(before);
        workspace.fault("{\"path\":\"/api/2.0/sql\",\"kind\":\"RESET_AFTER\",\"count\":1}");
        assertThatThrownBy(() -> post(insert)).isInstanceOf(UncheckedIOException.class);
        assertThat(transactions()).isEqualTo(before + 1);
    }

    @Test
    void isLate() {
        workspace.fault("{\"path\":\"" + JOBS + "\",\"kind\":\"LATENCY\",\"delayMillis\":150}");
        var began = System.nanoTime();
        assertThat(get(JOBS).statusCode()).isEqualTo(200);
        assertThat(System.nanoTime() - began).isGreaterThan(150_000_000);
    }

    @Test
    void letsTheFirstCallsPass() {
        workspace.fault("{\"path\":\"" + JOBS + "\",\"kind\":\"HTML\",\"after\":2,\"count\":1}");
        assertThat(IntStream.range(0, 4).map(_ -> get(JOBS).statusCode())).containsExactly(200, 200, 502, 200);
    }

    @Test
    void doesTheWorkAtOnceAndAnswersLate() throws Exception {
        workspace.fault("{\"path\":\"/api/2.2/jobs/run-now\",\"kind\":\"LATE_ANSWER\",\"delayMillis\":300}");
        var before = runs();
        try (var caller = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = caller.submit(
                    () -> workspace.send("POST", "/api/2.2/jobs/run-now", "{\"job_id\":101}", LocalWorkspace.PORTAL));
            await().until(() -> runs() == before + 1);
            assertThat(answer.isDone()).isFalse();
            assertThat(answer.get().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void concernsOnlyThePathAndMethodThatItWasOrderedFor() {
        workspace.fault("{\"path\":\"/api/*/jobs/*\",\"method\":\"GET\",\"kind\":\"HTML\"}");
        assertThat(get(JOBS).statusCode()).isEqualTo(502);
        assertThat(get("/api/2.0/sql/warehouses").statusCode()).isEqualTo(200);
        assertThat(workspace.send("POST", JOBS, "{}", LocalWorkspace.PORTAL).statusCode())
                .isEqualTo(404);
    }

    @Test
    void spoilsOnlyAShareOfTheCallsAndTheSameOnesEachTime() {
        workspace.fault("{\"path\":\"/api\",\"kind\":\"HTML\",\"rate\":0.3}");
        var first = statuses();
        assertThat(first.stream().filter(status -> status == 502).count()).isBetween(5L, 15L);
        workspace.control("DELETE", "/_sandbox/faults", null);
        workspace.fault("{\"path\":\"/api\",\"kind\":\"HTML\",\"rate\":0.3}");
        assertThat(statuses()).isEqualTo(first);
    }

    @Test
    void refusesAFaultThatItDoesNotKnow() {
        assertThat(workspace
                        .send("POST", "/_sandbox/faults", "{\"kind\":\"PLAGUE\"}", null)
                        .statusCode())
                .isEqualTo(400);
    }

    private static List<Integer> statuses() {
        return IntStream.range(0, 30).mapToObj(i -> get(JOBS).statusCode()).toList();
    }

    private static int transactions() {
        return Integer.parseInt(workspace
                .query("SELECT count(*) FROM silver.odoo.transactions")
                .getFirst()
                .getFirst());
    }

    private static HttpResponse<String> get(String path) {
        return workspace.send("GET", path, null, LocalWorkspace.PORTAL);
    }

    private static void post(String body) {
        workspace.send("POST", "/api/2.0/sql/statements", body, LocalWorkspace.PORTAL);
    }

    private static List<BaseJob> jobs(WorkspaceClient client) {
        return StreamSupport.stream(client.jobs().list(new ListJobsRequest()).spliterator(), false)
                .toList();
    }

    private static int runs() {
        return workspace
                .control("GET", "/_sandbox/runs", null)
                .getJsonArray("runs")
                .size();
    }
}
