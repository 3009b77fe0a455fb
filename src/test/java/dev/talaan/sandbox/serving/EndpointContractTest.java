package dev.talaan.sandbox.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.core.error.platform.ResourceAlreadyExists;
import com.databricks.sdk.core.error.platform.ResourceConflict;
import com.databricks.sdk.core.error.platform.ResourceDoesNotExist;
import com.databricks.sdk.service.serving.CreateServingEndpoint;
import com.databricks.sdk.service.serving.EndpointCoreConfigInput;
import com.databricks.sdk.service.serving.EndpointStateConfigUpdate;
import com.databricks.sdk.service.serving.EndpointStateReady;
import com.databricks.sdk.service.serving.QueryEndpointInput;
import com.databricks.sdk.service.serving.QueryEndpointResponse;
import com.databricks.sdk.service.serving.Route;
import com.databricks.sdk.service.serving.ServedEntityInput;
import com.databricks.sdk.service.serving.ServedModelInput;
import com.databricks.sdk.service.serving.ServingEndpoint;
import com.databricks.sdk.service.serving.ServingEndpointDetailed;
import com.databricks.sdk.service.serving.ServingEndpointsAPI;
import com.databricks.sdk.service.serving.TrafficConfig;
import dev.talaan.sandbox.LocalWorkspace;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EndpointContractTest {

    private static final String SEEDED = "bir-tax-forecaster";
    private static final String MODEL = "gold.ml_features.bir_tax_forecaster";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private ServingEndpointsAPI serving;

    @BeforeEach
    void client() {
        serving = workspace.client().servingEndpoints();
        workspace.pace("{\"coldStartMillis\":60000}");
    }

    @Test
    void createsAnEndpointThatIsReadyAfterAWhile() throws Exception {
        var wait = serving.create(new CreateServingEndpoint()
                .setName("vat-forecaster")
                .setConfig(new EndpointCoreConfigInput().setServedEntities(List.of(version("2")))));
        var begun = serving.get("vat-forecaster");
        assertThat(begun.getState().getReady()).isEqualTo(EndpointStateReady.NOT_READY);
        assertThat(begun.getState().getConfigUpdate()).isEqualTo(EndpointStateConfigUpdate.IN_PROGRESS);
        assertThat(begun.getConfig()).isNull();
        assertThat(begun.getPendingConfig().getStartTime()).isEqualTo(begun.getCreationTimestamp());
        assertThatThrownBy(() -> query("vat-forecaster"))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("is not ready to serve");
        pass();
        var ready = wait.get(Duration.ofSeconds(10));
        assertThat(ready.getState().getReady()).isEqualTo(EndpointStateReady.READY);
        assertThat(ready.getPendingConfig()).isNull();
        assertThat(versions(ready)).containsExactly("2");
        assertThat(query("vat-forecaster").getServedModelName()).isEqualTo("bir_tax_forecaster-2");
        assertThat(serving.list()).extracting(ServingEndpoint::getName).containsExactly(SEEDED, "vat-forecaster");
    }

    @Test
    void servesWhatItServedUntilAnUpdateIsDone() {
        var before = forecast();
        var answer = serving.updateConfig(config(version("1"))).getResponse();
        assertThat(answer.getName()).isEqualTo(SEEDED);
        assertThat(versions(answer)).containsExactly("3");
        assertThat(answer.getPendingConfig().getServedEntities())
                .singleElement()
                .satisfies(entity -> assertThat(entity.getEntityVersion()).isEqualTo("1"));
        assertThat(answer.getState().getReady()).isEqualTo(EndpointStateReady.READY);
        assertThat(forecast()).isEqualTo(before);
        pass();
        var after = serving.get(SEEDED);
        assertThat(after.getState().getConfigUpdate()).isEqualTo(EndpointStateConfigUpdate.NOT_UPDATING);
        assertThat(after.getConfig().getConfigVersion()).isEqualTo(4);
        assertThat(versions(after)).containsExactly("1");
        assertThat(forecast()).isLessThan(before).isEqualTo(forecast());
    }

    @Test
    void takesOneUpdateAtATime() {
        serving.updateConfig(config(version("1")));
        assertThatThrownBy(() -> serving.updateConfig(config(version("2"))))
                .isInstanceOf(ResourceConflict.class)
                .hasMessageContaining("update is in progress");
        pass();
        assertThat(versions(serving.get(SEEDED))).containsExactly("1");
        serving.updateConfig(config(version("2")));
        pass();
        assertThat(versions(serving.get(SEEDED))).containsExactly("2");
    }

    @Test
    void keepsServingWhenAnUpdateFails() {
        workspace.control("PUT", "/_sandbox/serving/state", "{\"nextUpdateFails\":true}");
        var wait = serving.updateConfig(config(version("1")));
        pass();
        assertThatThrownBy(() -> wait.get(Duration.ofSeconds(10)))
                .hasMessageContaining("failed to reach NOT_UPDATING, got UPDATE_FAILED");
        var failed = serving.get(SEEDED);
        assertThat(failed.getState().getConfigUpdate()).isEqualTo(EndpointStateConfigUpdate.UPDATE_FAILED);
        assertThat(failed.getState().getReady()).isEqualTo(EndpointStateReady.READY);
        assertThat(versions(failed)).containsExactly("3");
        serving.updateConfig(config(version("1")));
        pass();
        assertThat(versions(serving.get(SEEDED))).containsExactly("1");
    }

    @Test
    void splitsTheTrafficByTheRoutes() {
        serving.updateConfig(
                config(version("2").setName("champion"), version("3").setName("challenger"))
                        .setTrafficConfig(split(80, 20)));
        pass();
        var first = IntStream.range(0, 50)
                .mapToObj(i -> query(SEEDED).getServedModelName())
                .toList();
        assertThat(first.stream().filter("champion"::equals).count()).isBetween(33L, 46L);
        serving.updateConfig(
                config(version("2").setName("champion"), version("3").setName("challenger"))
                        .setTrafficConfig(split(80, 20)));
        pass();
        assertThat(IntStream.range(0, 50).mapToObj(i -> query(SEEDED).getServedModelName()))
                .isEqualTo(first);
        assertThat(serving.get(SEEDED).getConfig().getTrafficConfig().getRoutes())
                .extracting(Route::getTrafficPercentage)
                .containsExactly(80L, 20L);
    }

    @Test
    void takesTheOlderWords() {
        var older = new ServedModelInput()
                .setModelName("bir-tax-forecaster")
                .setModelVersion("2")
                .setWorkloadSize("Small")
                .setScaleToZeroEnabled(false);
        serving.updateConfig(new EndpointCoreConfigInput().setName(SEEDED).setServedModels(List.of(older)));
        pass();
        var entity =
                serving.get(SEEDED).getConfig().getServedEntities().iterator().next();
        assertThat(entity.getName()).isEqualTo("bir-tax-forecaster-2");
        assertThat(entity.getEntityName()).isEqualTo("bir-tax-forecaster");
        assertThat(entity.getScaleToZeroEnabled()).isFalse();
        workspace.control("PUT", "/_sandbox/serving/state", "{\"asleep\":true}");
        assertThat(query(SEEDED).getPredictions()).hasSize(1);
    }

    @Test
    void deletesAnEndpoint() {
        serving.delete(SEEDED);
        assertThat(serving.list()).isEmpty();
        assertThatThrownBy(() -> query(SEEDED)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> serving.delete(SEEDED))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("Endpoint with name 'bir-tax-forecaster' does not exist.");
    }

    @Test
    void refusesASecondOneOfTheSameName() {
        var asked = new CreateServingEndpoint()
                .setName(SEEDED)
                .setConfig(new EndpointCoreConfigInput().setServedEntities(List.of(version("2"))));
        assertThatThrownBy(() -> serving.create(asked))
                .isInstanceOf(ResourceAlreadyExists.class)
                .hasMessage("Endpoint with name 'bir-tax-forecaster' already exists.");
        assertThatThrownBy(() -> serving.create(asked.setName("no spaces")))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("Invalid name 'no spaces'");
        assertThat(serving.list()).hasSize(1);
    }

    @Test
    void refusesToUpdateWhatIsNotThere() {
        assertThatThrownBy(() -> serving.updateConfig(config(version("1")).setName("nobody")))
                .isInstanceOf(ResourceDoesNotExist.class);
        assertThatThrownBy(() -> serving.updateConfig(config(version("9"))))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("Model version 'gold.ml_features.bir_tax_forecaster' version 9 does not exist.");
        assertThat(serving.get(SEEDED).getPendingConfig()).isNull();
    }

    private double forecast() {
        return ((Number) query(SEEDED).getPredictions().iterator().next()).doubleValue();
    }

    private QueryEndpointResponse query(String name) {
        var row = new HashMap<String, Object>();
        List.of("prev_month_wht", "prev_year_wht", "rolling_avg_3m", "rolling_avg_12m")
                .forEach(feature -> row.put(feature, 1_000_000));
        row.put("transaction_velocity", 40);
        row.put("unique_vendors", 12);
        return serving.query(new QueryEndpointInput().setName(name).setDataframeRecords(List.of(row)));
    }

    private void pass() {
        workspace.advance(Duration.ofMinutes(2));
    }

    private static List<String> versions(ServingEndpointDetailed endpoint) {
        return endpoint.getConfig().getServedEntities().stream()
                .map(entity -> entity.getEntityVersion())
                .toList();
    }

    private static EndpointCoreConfigInput config(ServedEntityInput... entities) {
        return new EndpointCoreConfigInput().setName(SEEDED).setServedEntities(List.of(entities));
    }

    private static TrafficConfig split(long champion, long challenger) {
        return new TrafficConfig()
                .setRoutes(List.of(
                        new Route().setServedModelName("champion").setTrafficPercentage(champion),
                        new Route().setServedModelName("challenger").setTrafficPercentage(challenger)));
    }

    private static ServedEntityInput version(String version) {
        return new ServedEntityInput()
                .setEntityName(MODEL)
                .setEntityVersion(version)
                .setWorkloadSize("Small")
                .setScaleToZeroEnabled(true);
    }
}
