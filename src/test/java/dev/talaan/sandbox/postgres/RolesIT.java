package dev.talaan.sandbox.postgres;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.support.Ground;
import dev.talaan.support.Operator;
import dev.talaan.support.RunningPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The script that an administrator runs, on a server that has never seen the portal: other names for the roles and the
/// database, because the test's server knows the usual ones, and everything else as it stands.
class RolesIT {

    private static final String PASSWORD = "a-password-of-the-administrators-choice";
    private static final String NAME = "company" + System.nanoTime();
    private static final String OWNER = NAME + "_owner";
    private static final String APP = NAME + "_app";

    @Test
    void withTheScriptAloneTheStepMigratesAndThePortalIsReady() throws Exception {
        prepare();
        var settings = Operator.settings();
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", url(NAME));
        settings.put("QUARKUS_DATASOURCE_USERNAME", APP);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", PASSWORD);
        settings.put("QUARKUS_FLYWAY_USERNAME", OWNER);
        settings.put("QUARKUS_FLYWAY_PASSWORD", PASSWORD);
        var step = Operator.ofTheStep(settings);
        step.put("QUARKUS_FLYWAY_PLACEHOLDERS_APP", APP);
        var ended = RunningPackage.ended(step, "migrate");
        assertThat(ended.status()).as(ended.said()).isZero();
        try (var portal = RunningPackage.start(Operator.withoutTheOwner(settings))) {
            given().get(portal.management() + "/q/health/ready").then().statusCode(200);
        }
        run(NAME, APP, PASSWORD, "select count(*) from person");
        run(NAME, APP, PASSWORD, "delete from replica");
        assertThatThrownBy(() -> run(NAME, APP, PASSWORD, "create table mine (id int)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run(NAME, APP, PASSWORD, "delete from flyway_schema_history"))
                .hasMessageContaining("permission denied");
    }

    private static void prepare() throws IOException, SQLException {
        var script = Files.readString(Path.of("docs/roles.sql"))
                .replace("talaan_owner", OWNER)
                .replace("talaan_app", APP)
                .replaceAll("(DATABASE|\\\\connect) talaan\\b", "$1 " + NAME);
        var parts = script.split("\\\\connect " + NAME);
        assertThat(parts).as("before and after the database is there").hasSize(2);
        administrator("postgres", parts[0]);
        administrator(NAME, parts[1]);
        for (var role : new String[] {OWNER, APP}) {
            administrator("postgres", "ALTER ROLE " + role + " PASSWORD '" + PASSWORD + "';");
        }
    }

    private static void administrator(String database, String script) throws SQLException {
        var statements = Arrays.stream(script.split("\n"))
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"))
                .split(";");
        for (var statement : statements) {
            if (!statement.isBlank()) {
                run(database, Login.SUPERUSER.user(), Login.SUPERUSER.password(), statement);
            }
        }
    }

    private static void run(String database, String user, String password, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(database), user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String url(String database) {
        return Ground.postgres().url(database);
    }
}
