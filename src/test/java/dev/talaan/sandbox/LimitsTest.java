package dev.talaan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A workspace that keeps its ceilings strictly, once it has been told them.
class LimitsTest {

    private static final String LIMITS = "/_sandbox/limits";
    private static final String STATEMENTS = "/api/2.0/sql/statements";
    private static final String SLOW =
            "{\"warehouse_id\":\"local-warehouse\",\"statement\":\"SELECT 1\",\"wait_timeout\":\"0s\"}";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @Test
    void whatIsAboveTheRateIsRefusedAndCounted() throws Exception {
        workspace.control("PUT", LIMITS, "{\"requestsPerSecond\":2}");
        List<HttpResponse<String>> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 40)
                    .mapToObj(_ -> threads.submit(() -> get("/api/2.2/jobs/list")))
                    .toList();
            answers = new ArrayList<>();
            for (var call : calls) {
                answers.add(call.get());
            }
        }
        var refused =
                answers.stream().filter(answer -> answer.statusCode() == 429).toList();
        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            assertThat(new JsonObject(answer.body()).getString("error_code")).isEqualTo("REQUEST_LIMIT_EXCEEDED");
        });
        assertThat(seen().getInteger("refused")).isEqualTo(refused.size());
        assertThat(seen().getJsonObject("most").getInteger("requestsPerSecond")).isBetween(1, 2);
    }

    @Test
    void mlflowHasACeilingOfItsOwn() {
        workspace.control("PUT", LIMITS, "{\"mlflowPerMinute\":2}");
        assertThat(get("/api/2.0/mlflow/none").statusCode()).isEqualTo(404);
        assertThat(get("/api/2.0/mlflow/none").statusCode()).isEqualTo(404);
        assertThat(get("/api/2.0/mlflow/none").statusCode()).isEqualTo(429);
        assertThat(get("/api/2.2/jobs/list").statusCode()).isEqualTo(200);
        assertThat(seen().getJsonObject("refusals").getInteger("mlflow")).isEqualTo(1);
    }

    @Test
    void statementsCountWhileTheyAreUnderWay() {
        workspace.pace("{\"statementMillis\":600000}");
        workspace.control("PUT", LIMITS, "{\"statementsPerWarehouse\":2}");
        var first = new JsonObject(execute().body()).getString("statement_id");
        execute();
        var refused = execute();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        workspace.send("POST", STATEMENTS + "/" + first + "/cancel", "", LocalWorkspace.PORTAL);
        assertThat(execute().statusCode()).isEqualTo(200);
        assertThat(seen().getJsonObject("most").getInteger("statementsPerWarehouse"))
                .isEqualTo(2);
    }

    @Test
    void aStatementThatEndsMakesRoom() {
        workspace.control("PUT", LIMITS, "{\"statementsPerWarehouse\":1}");
        for (int i = 0; i < 5; i++) {
            assertThat(workspace.query("SELECT 1")).hasSize(1);
        }
        assertThat(seen().getInteger("refused")).isZero();
    }

    @Test
    void aResetLiftsThemAndNonsenseIsRefused() {
        workspace.control("PUT", LIMITS, "{\"mlflowPerMinute\":1}");
        workspace.control("POST", "/_sandbox/reset", "{}");
        for (int i = 0; i < 3; i++) {
            assertThat(get("/api/2.0/mlflow/none").statusCode()).isEqualTo(404);
        }
        for (var wrong : List.of("{\"requestsPerSecond\":0}", "{\"requestsPerSecond\":\"many\"}")) {
            assertThat(workspace.send("PUT", LIMITS, wrong, null).statusCode()).isEqualTo(400);
        }
    }

    private static HttpResponse<String> execute() {
        return workspace.send("POST", STATEMENTS, SLOW, LocalWorkspace.PORTAL);
    }

    private static HttpResponse<String> get(String path) {
        return workspace.send("GET", path, null, LocalWorkspace.PORTAL);
    }

    private static JsonObject seen() {
        return workspace.control("GET", LIMITS, null);
    }
}
