package dev.talaan.support;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// Under another profile the application is built and started anew; what it stands on stays.
@QuarkusTest
@QuarkusTestResource(Ground.class)
@TestProfile(SecondGroundTest.Another.class)
class SecondGroundTest {

    public static final class Another implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.limits.max-header-size", "21K");
        }
    }

    @ConfigProperty(name = "talaan.databricks.host")
    URI host;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void theSandboxAndTheServerAreTheSame() {
        given().get(host + "/_sandbox/health").then().statusCode(200);
        given().post(host + "/_sandbox/reset").then().statusCode(200);
        assertThat(url).contains(":" + Ground.postgres().port() + "/test_");
        assertThat(Ground.sandbox()).isEqualTo(host);
    }
}
