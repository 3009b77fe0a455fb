package dev.talaan.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
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

    /// Orders a fault; the keys are those of the sandbox's documentation.
    public static void fault(Map<String, ?> fault) {
        control().body(fault).post("/_sandbox/faults").then().statusCode(200);
    }

    public static void heal() {
        control().delete("/_sandbox/faults").then().statusCode(200);
    }

    /// Runs a statement as the owner of everything.
    public static void sql(String statement) {
        control()
                .body(Map.of("statement", statement))
                .post("/_sandbox/sql")
                .then()
                .statusCode(200);
    }

    public static void pace(Map<String, ?> pace) {
        control().body(pace).put("/_sandbox/pace").then().statusCode(200);
    }

    public static void run(Map<String, ?> run) {
        control().body(run).post("/_sandbox/runs").then().statusCode(200);
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

    /// When each of [#requests] came, by the sandbox's clock.
    public static List<Instant> requestTimes() {
        return control().get("/_sandbox/requests").jsonPath().getList("requests.at", String.class).stream()
                .map(Instant::parse)
                .toList();
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
