package dev.talaan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.service.serving.DataframeSplitInput;
import com.databricks.sdk.service.serving.EndpointStateReady;
import com.databricks.sdk.service.serving.QueryEndpointInput;
import com.databricks.sdk.service.serving.ServingEndpointsAPI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServingContractTest {

    private static final String NAME = "bir-tax-forecaster";
    private static final List<String> FEATURES = List.of(
            "prev_month_wht",
            "prev_year_wht",
            "rolling_avg_3m",
            "rolling_avg_12m",
            "transaction_velocity",
            "unique_vendors");

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private ServingEndpointsAPI serving;

    @BeforeEach
    void client() {
        serving = workspace.client().servingEndpoints();
    }

    @Test
    void showsTheEndpoint() {
        assertThat(serving.list()).extracting(endpoint -> endpoint.getName()).containsExactly(NAME);
        var endpoint = serving.get(NAME);
        assertThat(endpoint.getState().getReady()).isEqualTo(EndpointStateReady.READY);
        assertThat(endpoint.getConfig().getServedEntities().iterator().next().getEntityVersion())
                .isEqualTo("3");
        assertThatThrownBy(() -> serving.get("nobody")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> serving.query(records("nobody", List.of(Map.of()))))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 10})
    void forecastsMostAgenciesWithinAFewPercent(int month) {
        var rows = workspace.query("SELECT f.*, m.withholding_tax FROM gold.ml_features.bir_forecasting f "
                + "JOIN gold.default.bir_monthly m USING (agency, year, month) WHERE year = 2026 AND month = " + month);
        var predictions = serving.query(records(
                        NAME, rows.stream().map(ServingContractTest::features).toList()))
                .getPredictions();
        var errors = new ArrayList<Double>();
        for (var prediction : predictions) {
            var actual = Double.parseDouble(rows.get(errors.size()).getLast());
            errors.add(Math.abs(((Number) prediction).doubleValue() / actual - 1));
        }
        assertThat(errors).hasSize(8);
        assertThat(errors.stream().filter(error -> error > 0.10).count()).isBetween(1L, 2L);
        assertThat(errors.stream().filter(error -> error < 0.08).count()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void takesASplitFrameAndSaysTheSame() {
        var row = features(workspace
                .query(
                        "SELECT * FROM gold.ml_features.bir_forecasting WHERE agency = 'RIM' AND year = 2026 AND month = 10")
                .getFirst());
        Collection<Object> cells =
                new ArrayList<>(FEATURES.stream().map(row::get).toList());
        var split = new QueryEndpointInput()
                .setName(NAME)
                .setDataframeSplit(new DataframeSplitInput()
                        .setColumns(List.<Object>copyOf(FEATURES))
                        .setData(List.of(cells)));
        assertThat(serving.query(split).getPredictions())
                .isEqualTo(serving.query(records(NAME, List.of(row))).getPredictions());
    }

    @Test
    void namesTheFeaturesThatAreMissing() {
        assertThatThrownBy(
                        () -> serving.query(records(NAME, List.of(Map.of("prev_month_wht", 1, "unique_vendors", 1)))))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining(
                        "missing inputs ['prev_year_wht', 'rolling_avg_3m', 'rolling_avg_12m', 'transaction_velocity']");
        var empty = new HashMap<String, Object>();
        FEATURES.forEach(feature -> empty.put(feature, null));
        var response = workspace.send(
                "POST",
                "/serving-endpoints/" + NAME + "/invocations",
                new io.vertx.core.json.JsonObject()
                        .put("dataframe_records", List.of(empty))
                        .encode(),
                LocalWorkspace.PORTAL);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("contains NaN");
    }

    @Test
    void letsTheFirstCallerWaitAfterAnIdleTime() {
        workspace.pace("{\"coldStartMillis\":60000,\"idleMillis\":600000}");
        var record = new HashMap<String, Object>();
        FEATURES.forEach(feature -> record.put(feature, 1));
        assertThat(serving.query(records(NAME, List.of(record))).getPredictions())
                .hasSize(1);

        workspace.advance(Duration.ofMinutes(11));
        var first = CompletableFuture.supplyAsync(() -> serving.query(records(NAME, List.of(record))));
        await().until(() -> workspace.calls("/serving-endpoints") == 2);
        assertThat(first).isNotDone();
        workspace.advance(Duration.ofMinutes(2));
        assertThat(first.join().getPredictions()).hasSize(1);
    }

    private static QueryEndpointInput records(String name, List<Map<String, Object>> rows) {
        return new QueryEndpointInput().setName(name).setDataframeRecords(List.<Object>copyOf(rows));
    }

    private static Map<String, Object> features(List<String> row) {
        var features = new HashMap<String, Object>();
        FEATURES.forEach(feature -> features.put(feature, Double.valueOf(row.get(3 + FEATURES.indexOf(feature)))));
        return features;
    }
}
