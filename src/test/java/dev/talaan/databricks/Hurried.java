package dev.talaan.databricks;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// A portal with little patience, whose log tells everything to whoever turns it up.
public final class Hurried implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "talaan.databricks.retry.attempt-timeout", "1500ms",
                "talaan.databricks.tokens.patience", "1s",
                "talaan.databricks.longest-answer", "32M",
                "talaan.databricks.reading.patience", "200ms",
                "talaan.databricks.reading.abandon-after", "1500ms",
                "talaan.databricks.sql.hold-open", "0s",
                "talaan.databricks.sql.patience", "6s",
                "quarkus.log.min-level", "TRACE",
                "quarkus.rest-client.logging.scope", "all",
                "quarkus.log.category.\"org.jboss.resteasy.reactive.client.logging\".level", "WARN");
    }
}
