package dev.talaan.databricks.transport.signin;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// A portal that signs in by OAuth, as the service principal that the sandbox knows.
public final class ByOAuth implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "talaan.databricks.sign-in", "oauth-m2m",
                "talaan.databricks.client-id", "talaan-portal",
                "talaan.databricks.client-secret", "local-secret");
    }
}
