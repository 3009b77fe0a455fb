package dev.talaan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.talaan.support.Operator;
import dev.talaan.support.RunningPackage;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The migration as a step of its own: the package, run once with the argument `migrate` and the owner's credentials.
class MigrationIT {

    private final Map<String, String> settings = Operator.settings();

    @Test
    void theStepBringsAnEmptyDatabaseUpToDateAndEnds() throws Exception {
        var ended = migrate();
        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said())
                .contains("Successfully applied")
                .doesNotContain("Listening on")
                .doesNotContain(settings.get("QUARKUS_FLYWAY_PASSWORD"));
        assertThat(owner("select tableowner from pg_tables where tablename = 'person'"))
                .isEqualTo(settings.get("QUARKUS_FLYWAY_USERNAME"));
        var again = migrate();
        assertThat(again.status()).as(again.said()).isZero();
        assertThat(again.said()).contains("up to date");
    }

    @Test
    void withoutTheStepThePortalIsNotReadyAndSaysWhyUntilTheStepHasRun() throws IOException {
        try (var portal = RunningPackage.start(Operator.withoutTheOwner(settings))) {
            given().get(portal.management() + "/q/health/live").then().statusCode(200);
            var health = given().get(portal.management() + "/q/health/ready");
            health.then().statusCode(503);
            assertThat(health.body().asString())
                    .contains("from V0001 on: run the migration step")
                    .contains("\"databricks\"");
            assertThat(portal.log()).contains("Talaan is not ready: the database lacks");
            assertThat(migrate().status()).isZero();
            await("ready, see " + portal.logFile())
                    .atMost(Duration.ofSeconds(20))
                    .until(() ->
                            given().get(portal.management() + "/q/health/ready").statusCode() == 200);
        }
    }

    @Test
    void aStepThatMayNotSaysSoAndEndsWithAnError() throws IOException {
        settings.put("QUARKUS_FLYWAY_USERNAME", settings.get("QUARKUS_DATASOURCE_USERNAME"));
        settings.put("QUARKUS_FLYWAY_PASSWORD", settings.get("QUARKUS_DATASOURCE_PASSWORD"));
        var ended = migrate();
        assertThat(ended.status()).as(ended.said()).isEqualTo(1);
        assertThat(ended.said()).contains("permission denied");
    }

    @Test
    void aStepWithoutTheOwnerIsNotEvenTried() throws IOException {
        settings.remove("QUARKUS_FLYWAY_USERNAME");
        settings.remove("QUARKUS_FLYWAY_PASSWORD");
        assertThat(migrate())
                .isEqualTo(new RunningPackage.Ended(
                        78,
                        "Talaan does not start: set QUARKUS_FLYWAY_USERNAME (the owner of the database),"
                                + " QUARKUS_FLYWAY_PASSWORD (docs/operations.md)."));
    }

    private RunningPackage.Ended migrate() throws IOException {
        return RunningPackage.ended(Operator.ofTheStep(settings), "migrate");
    }

    private String owner(String question) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        settings.get("QUARKUS_DATASOURCE_JDBC_URL"),
                        settings.get("QUARKUS_FLYWAY_USERNAME"),
                        settings.get("QUARKUS_FLYWAY_PASSWORD"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
