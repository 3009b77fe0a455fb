package dev.talaan.sandbox.mlflow.registry;

import java.time.Instant;
import java.util.Map;

/// The models that there are from the start; their runs are those of the tracking.
final class Forecasters {

    private static final String USER = "talaan-portal";
    private static final String RUN = "a11ce0000000000000000000000000f";
    private static final Instant CREATED = Instant.parse("2024-01-15T03:00:00Z");

    private Forecasters() {}

    static void fill(Registry registry) {
        var forecaster = new RegisteredModel(
                "f0ca57e5000000000000000000000001",
                "bir_tax_forecaster",
                "Forecasts a month's withholding tax of an agency, in PHP.",
                USER,
                CREATED);
        forecaster.tags.put("team", "month-end");
        forecaster.access.grant(Map.of(Access.Holder.group("users"), Level.CAN_READ));
        add(forecaster, Stage.ARCHIVED, CREATED);
        add(forecaster, Stage.PRODUCTION, Instant.parse("2024-02-16T03:00:00Z"));
        add(forecaster, Stage.STAGING, Instant.parse("2024-03-15T03:00:00Z"));
        registry.keep(forecaster);
    }

    private static void add(RegisteredModel model, Stage stage, Instant at) {
        var run = RUN + (model.versions.size() + 1);
        var source = "dbfs:/databricks/mlflow-tracking/2406110000000101/" + run + "/artifacts/model";
        model.add(new ModelVersion.Origin(source, run, "", USER), "", at).stage = stage;
    }
}
