package dev.talaan.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The sandbox as tests bend it: through its own controls, over HTTP.
public final class Databricks {

    private Databricks() {}

    /// Everything as at the start: data, runs, faults, tokens, what was counted.
    public static void reset() {
        control().body(Map.of()).post("/_sandbox/reset").then().statusCode(200);
    }

    /// The same, at another time.
    public static void resetTo(Instant now) {
        control()
                .body(Map.of("now", now.toString()))
                .post("/_sandbox/reset")
                .then()
                .statusCode(200);
    }

    /// Sets the workspace's clock.
    public static void isAt(Instant now) {
        control()
                .body(Map.of("now", now.toString()))
                .put("/_sandbox/clock")
                .then()
                .statusCode(200);
    }

    /// Orders a fault; the keys are those of the sandbox's documentation.
    public static void fault(Map<String, ?> fault) {
        control().body(fault).post("/_sandbox/faults").then().statusCode(200);
    }

    /// The body of the answer that a fault of the kind `KEPT` kept last.
    public static byte[] kept() {
        return control()
                .get("/_sandbox/faults/kept")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    public static void heal() {
        control().delete("/_sandbox/faults").then().statusCode(200);
    }

    /// Takes back the faults that were ordered for exactly this.
    public static void heal(String method, String path) {
        control()
                .queryParam("method", method)
                .queryParam("path", path)
                .delete("/_sandbox/faults")
                .then()
                .statusCode(200);
    }

    /// Runs a statement as the owner of everything.
    public static void sql(String statement) {
        control()
                .body(Map.of("statement", statement))
                .post("/_sandbox/sql")
                .then()
                .statusCode(200);
    }

    /// Adds accounts, and gives groups exactly these members; the keys are those of the sandbox's documentation.
    public static void directory(Map<String, ?> directory) {
        control().body(directory).put("/_sandbox/directory").then().statusCode(200);
    }

    public static void pace(Map<String, ?> pace) {
        control().body(pace).put("/_sandbox/pace").then().statusCode(200);
    }

    public static void run(Map<String, ?> run) {
        control().body(run).post("/_sandbox/runs").then().statusCode(200);
    }

    /// What the sandbox knows of every run, the newest first: `run_id`, `month`, `state`, `result` (null until it has
    /// ended), `change` and `trigger`.
    public static List<Map<String, Object>> runs() {
        return control().get("/_sandbox/runs").jsonPath().getList("runs");
    }

    /// Lets the next attempts at a task fail, in runs that start from now on.
    public static void failTask(String task, String message, int count) {
        control()
                .body(Map.of("task", task, "message", message, "count", count))
                .post("/_sandbox/jobs/failures")
                .then()
                .statusCode(200);
    }

    public static void healTasks() {
        control().delete("/_sandbox/jobs/failures").then().statusCode(200);
    }

    /// Moves the sandbox's clock on; the runs have then done what was due.
    public static void advance(Duration by) {
        control()
                .body(Map.of("advance", by.toString()))
                .put("/_sandbox/clock")
                .then()
                .statusCode(200);
    }

    /// Starts a job as somebody does who works in the workspace.
    ///
    /// @return the id of the run
    public static long runNow(long jobId) {
        return control()
                .header("Authorization", "Bearer dapi-local-portal")
                .body(Map.of("job_id", jobId))
                .post("/api/2.2/jobs/run-now")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("run_id");
    }

    public static void revokeToken() {
        control()
                .body(Map.of("token", "dapi-local-portal"))
                .post("/_sandbox/tokens/revocation")
                .then()
                .statusCode(200);
    }

    public static void warehouse(Map<String, ?> state) {
        control()
                .body(state)
                .put("/_sandbox/warehouses/local-warehouse/state")
                .then()
                .statusCode(200);
    }

    /// Puts the serving endpoint to sleep, as after a long time without a call.
    public static void servingAsleep() {
        control()
                .body(Map.of("asleep", true))
                .put("/_sandbox/serving/state")
                .then()
                .statusCode(200);
    }

    /// The paths that were asked since the last [#forgetRequests], in order.
    public static List<String> requests() {
        return control().get("/_sandbox/requests").jsonPath().getList("requests.path");
    }

    /// What stood behind the question mark in each of [#requests]; empty where nothing did.
    public static List<String> queries() {
        return control().get("/_sandbox/requests").jsonPath().getList("requests.query");
    }

    /// Starts a statement as the portal would, however long the answer takes.
    ///
    /// @return its id
    public static String submit(String statement) {
        return control()
                .header("Authorization", "Bearer dapi-local-portal")
                .body(Map.of("statement", statement, "warehouse_id", "local-warehouse", "wait_timeout", "0s"))
                .post("/api/2.0/sql/statements")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("statement_id");
    }

    /// The portal's statements as the history of queries tells of them, newest first: `query_text`, `query_tags`, …
    public static List<Map<String, Object>> history() {
        return control()
                .header("Authorization", "Bearer dapi-local-portal")
                .get("/api/2.0/sql/history/queries")
                .jsonPath()
                .getList("res");
    }

    /// How many requests came since the last [#forgetRequests] whose path begins so, or fits a pattern with `*`.
    public static int calls(String method, String path) {
        return (int)
                control()
                        .queryParam("path", path)
                        .get("/_sandbox/requests")
                        .jsonPath()
                        .<String>getList("requests.method")
                        .stream()
                        .filter(method::equals)
                        .count();
    }

    /// When each of [#requests] came, by the sandbox's clock.
    public static List<Instant> requestTimes() {
        return control().get("/_sandbox/requests").jsonPath().getList("requests.at", String.class).stream()
                .map(Instant::parse)
                .toList();
    }

    /// Lets the workspace refuse what is above these ceilings, and counts anew.
    public static void limits(Map<String, Integer> ceilings) {
        control().body(ceilings).put("/_sandbox/limits").then().statusCode(200);
    }

    /// How often it has refused since then.
    public static int refused() {
        return control().get("/_sandbox/limits").jsonPath().getInt("refused");
    }

    /// The most that it has seen of a ceiling since then: within its window, or at once.
    public static int most(String ceiling) {
        return control().get("/_sandbox/limits").jsonPath().getInt("most." + ceiling);
    }

    public static void forgetRequests() {
        control().delete("/_sandbox/requests").then().statusCode(200);
    }

    private static RequestSpecification control() {
        return given().baseUri(Ground.sandbox().toString())
                .port(Ground.sandbox().getPort())
                .contentType(ContentType.JSON);
    }
}
