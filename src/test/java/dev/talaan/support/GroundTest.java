package dev.talaan.support;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Ground.class)
class GroundTest {

    @Inject
    AgroalDataSource books;

    @Inject
    Flyway flyway;

    @ConfigProperty(name = "talaan.databricks.host")
    String host;

    @Test
    void theApplicationReadsAndWritesRowsAndNoMore() throws SQLException {
        assertThat(ask("SELECT current_user")).isEqualTo("talaan_app");
        assertThatThrownBy(() -> ask("CREATE TABLE mine(id int)")).hasMessageContaining("permission denied");
    }

    @Test
    void theMigrationsRanAsTheOwner() throws SQLException {
        assertThat(ask("SELECT tableowner FROM pg_tables WHERE tablename = 'flyway_schema_history'"))
                .isEqualTo("talaan_owner");
        assertThat(flyway.info().pending()).isEmpty();
    }

    @Test
    void theApplicationCannotWriteDownAMigration() {
        assertThatThrownBy(() -> ask("DELETE FROM flyway_schema_history RETURNING description"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void databricksIsTheSandbox() {
        given().get(host + "/_sandbox/health").then().statusCode(200);
    }

    private String ask(String sql) throws SQLException {
        try (var connection = books.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
