package dev.talaan.support;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabricksTest {

    @BeforeEach
    @AfterEach
    void reset() {
        Databricks.reset();
    }

    @Test
    void orderedFailuresStrikeUntilTheTasksAreHealed() {
        Databricks.failTask("bronze_ingestion", "no network", 2);
        runNow("change-1");
        Databricks.advance(Duration.ofHours(1));
        Databricks.healTasks();
        runNow("change-2");
        Databricks.advance(Duration.ofHours(1));
        assertThat(Databricks.runs())
                .hasSizeGreaterThan(2)
                .allSatisfy(
                        run -> assertThat(run).containsKeys("run_id", "month", "state", "result", "change", "trigger"));
        assertThat(Databricks.runs().get(0)).contains(entry("change", "change-2"), entry("result", "SUCCESS"));
        assertThat(Databricks.runs().get(1)).contains(entry("change", "change-1"), entry("result", "FAILED"));
    }

    private static void runNow(String change) {
        given().baseUri(Ground.sandbox().toString())
                .port(Ground.sandbox().getPort())
                .header("Authorization", "Bearer dapi-local-portal")
                .contentType(ContentType.JSON)
                .body(Map.of("job_id", 101, "job_parameters", Map.of("month", "2026-10", "talaan_change", change)))
                .post("/api/2.2/jobs/run-now")
                .then()
                .statusCode(200);
    }
}
