package dev.talaan.databricks.serving;

import dev.talaan.databricks.serving.NewConfig.Entity;
import dev.talaan.databricks.serving.TrafficConfig.Route;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// What the tests have an endpoint serve, and what they ask it.
final class Configs {

    static final Map<String, BigDecimal> FEATURES = Map.of(
            "prev_month_wht", new BigDecimal("1092400.50"),
            "prev_year_wht", new BigDecimal("980000"),
            "rolling_avg_3m", new BigDecimal("1100000"),
            "rolling_avg_12m", new BigDecimal("1050000"),
            "transaction_velocity", new BigDecimal("41"),
            "unique_vendors", new BigDecimal("12"));

    private Configs() {}

    static NewConfig version(String version) {
        return NewConfig.of(entity("v" + version, version));
    }

    static NewConfig split(int champion, int challenger) {
        return new NewConfig(
                List.of(entity("champion", "3"), entity("challenger", "2")),
                new TrafficConfig(List.of(new Route("champion", champion), new Route("challenger", challenger))));
    }

    /// The same features in the form that names them once.
    static DataframeSplit split(Map<String, BigDecimal> features) {
        var columns = List.copyOf(features.keySet());
        return DataframeSplit.of(
                columns, List.of(columns.stream().<Object>map(features::get).toList()));
    }

    private static Entity entity(String name, String version) {
        return new Entity(name, "gold.ml_features.bir_tax_forecaster", version, "Small", true);
    }
}
