package dev.talaan.databricks.budget;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// A portal that keeps within the usual ceilings, as in production.
public final class Mannered implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "talaan.databricks.budget.requests-per-second", "30",
                "talaan.databricks.budget.mlflow-per-minute", "100",
                "talaan.databricks.budget.queue", "500",
                "talaan.databricks.budget.patience", "2m",
                "talaan.databricks.sql.hold-open", "0s");
    }
}
