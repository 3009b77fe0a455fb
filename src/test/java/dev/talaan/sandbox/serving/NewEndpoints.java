package dev.talaan.sandbox.serving;

import com.databricks.sdk.service.serving.EndpointCoreConfigInput;
import com.databricks.sdk.service.serving.QueryEndpointInput;
import com.databricks.sdk.service.serving.QueryEndpointResponse;
import com.databricks.sdk.service.serving.Route;
import com.databricks.sdk.service.serving.ServedEntityInput;
import com.databricks.sdk.service.serving.ServingEndpointDetailed;
import com.databricks.sdk.service.serving.ServingEndpointsAPI;
import com.databricks.sdk.service.serving.TrafficConfig;
import dev.talaan.sandbox.LocalWorkspace;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;

/// Endpoints as a test sets them up and asks them with the official client. A deployment takes a minute.
record NewEndpoints(LocalWorkspace workspace) {

    static final String SEEDED = "bir-tax-forecaster";
    static final String MODEL = "gold.ml_features.bir_tax_forecaster";

    void slowly() {
        workspace.pace("{\"coldStartMillis\":60000}");
    }

    ServingEndpointsAPI api() {
        return workspace.client().servingEndpoints();
    }

    double forecast() {
        return ((Number) query(SEEDED).getPredictions().iterator().next()).doubleValue();
    }

    QueryEndpointResponse query(String name) {
        var row = new HashMap<String, Object>();
        List.of("prev_month_wht", "prev_year_wht", "rolling_avg_3m", "rolling_avg_12m")
                .forEach(feature -> row.put(feature, 1_000_000));
        row.put("transaction_velocity", 40);
        row.put("unique_vendors", 12);
        return api().query(new QueryEndpointInput().setName(name).setDataframeRecords(List.of(row)));
    }

    void pass() {
        workspace.advance(Duration.ofMinutes(2));
    }

    static List<String> versions(ServingEndpointDetailed endpoint) {
        return endpoint.getConfig().getServedEntities().stream()
                .map(entity -> entity.getEntityVersion())
                .toList();
    }

    static EndpointCoreConfigInput config(ServedEntityInput... entities) {
        return new EndpointCoreConfigInput().setName(SEEDED).setServedEntities(List.of(entities));
    }

    static TrafficConfig split(long champion, long challenger) {
        return new TrafficConfig()
                .setRoutes(List.of(
                        new Route().setServedModelName("champion").setTrafficPercentage(champion),
                        new Route().setServedModelName("challenger").setTrafficPercentage(challenger)));
    }

    static ServedEntityInput version(String version) {
        return new ServedEntityInput()
                .setEntityName(MODEL)
                .setEntityVersion(version)
                .setWorkloadSize("Small")
                .setScaleToZeroEnabled(true);
    }
}
