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
import com.databricks.sdk.service.serving.ServingEndpoint;
import com.databricks.sdk.service.serving.ServingEndpointsAPI;
import dev.talaan.sandbox.LocalWorkspace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EndpointContractTest {

    private static final String SEEDED = NewEndpoints.SEEDED;

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private final NewEndpoints fresh = new NewEndpoints(workspace);
    private ServingEndpointsAPI serving;

    @BeforeEach
    void client() {
        serving = fresh.api();
        fresh.slowly();
    }

    @Test
    void createsAnEndpointThatIsReadyAfterAWhile() throws Exception {
        var wait = serving.create(new CreateServingEndpoint()
                .setName("vat-forecaster")
                .setConfig(new EndpointCoreConfigInput().setServedEntities(List.of(NewEndpoints.version("2")))));
        var begun = serving.get("vat-forecaster");
        assertThat(begun.getState().getReady()).isEqualTo(EndpointStateReady.NOT_READY);
        assertThat(begun.getState().getConfigUpdate()).isEqualTo(EndpointStateConfigUpdate.IN_PROGRESS);
        assertThat(begun.getConfig()).isNull();
        assertThat(begun.getPendingConfig().getStartTime()).isEqualTo(begun.getCreationTimestamp());
        assertThatThrownBy(() -> fresh.query("vat-forecaster"))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("is not ready to serve");
        fresh.pass();
        var ready = wait.get(Duration.ofSeconds(10));
        assertThat(ready.getState().getReady()).isEqualTo(EndpointStateReady.READY);
        assertThat(ready.getPendingConfig()).isNull();
        assertThat(NewEndpoints.versions(ready)).containsExactly("2");
        assertThat(fresh.query("vat-forecaster").getServedModelName()).isEqualTo("bir_tax_forecaster-2");
        assertThat(serving.list()).extracting(ServingEndpoint::getName).containsExactly(SEEDED, "vat-forecaster");
    }

    @Test
    void servesWhatItServedUntilAnUpdateIsDone() {
        var before = fresh.forecast();
        var answer = serving.updateConfig(NewEndpoints.config(NewEndpoints.version("1")))
                .getResponse();
        assertThat(answer.getName()).isEqualTo(SEEDED);
        assertThat(NewEndpoints.versions(answer)).containsExactly("3");
        assertThat(answer.getPendingConfig().getServedEntities())
                .singleElement()
                .satisfies(entity -> assertThat(entity.getEntityVersion()).isEqualTo("1"));
        assertThat(answer.getState().getReady()).isEqualTo(EndpointStateReady.READY);
        assertThat(fresh.forecast()).isEqualTo(before);
        fresh.pass();
        var after = serving.get(SEEDED);
        assertThat(after.getState().getConfigUpdate()).isEqualTo(EndpointStateConfigUpdate.NOT_UPDATING);
        assertThat(after.getConfig().getConfigVersion()).isEqualTo(4);
        assertThat(NewEndpoints.versions(after)).containsExactly("1");
        assertThat(fresh.forecast()).isLessThan(before).isEqualTo(fresh.forecast());
    }

    @Test
    void takesOneUpdateAtATime() {
        serving.updateConfig(NewEndpoints.config(NewEndpoints.version("1")));
        assertThatThrownBy(() -> serving.updateConfig(NewEndpoints.config(NewEndpoints.version("2"))))
                .isInstanceOf(ResourceConflict.class)
                .hasMessageContaining("update is in progress");
        fresh.pass();
        assertThat(NewEndpoints.versions(serving.get(SEEDED))).containsExactly("1");
        serving.updateConfig(NewEndpoints.config(NewEndpoints.version("2")));
        fresh.pass();
        assertThat(NewEndpoints.versions(serving.get(SEEDED))).containsExactly("2");
    }

    @Test
    void keepsServingWhenAnUpdateFails() {
        workspace.control("PUT", "/_sandbox/serving/state", "{\"nextUpdateFails\":true}");
        var wait = serving.updateConfig(NewEndpoints.config(NewEndpoints.version("1")));
        fresh.pass();
        assertThatThrownBy(() -> wait.get(Duration.ofSeconds(10)))
                .hasMessageContaining("failed to reach NOT_UPDATING, got UPDATE_FAILED");
        var failed = serving.get(SEEDED);
        assertThat(failed.getState().getConfigUpdate()).isEqualTo(EndpointStateConfigUpdate.UPDATE_FAILED);
        assertThat(failed.getState().getReady()).isEqualTo(EndpointStateReady.READY);
        assertThat(NewEndpoints.versions(failed)).containsExactly("3");
        serving.updateConfig(NewEndpoints.config(NewEndpoints.version("1")));
        fresh.pass();
        assertThat(NewEndpoints.versions(serving.get(SEEDED))).containsExactly("1");
    }

    /// The Python client says it twice.
    @Test
    void overhearsANameWithinTheConfig() {
        var entity = "{\"entity_name\":\"" + NewEndpoints.MODEL
                + "\",\"entity_version\":\"1\",\"scale_to_zero_enabled\":true}";
        var body = "{\"name\":\"vat\",\"config\":{\"name\":\"vat\",\"served_entities\":[" + entity + "]}}";
        var answer = workspace.send("POST", "/api/2.0/serving-endpoints", body, LocalWorkspace.PORTAL);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(serving.get("vat").getName()).isEqualTo("vat");
    }

    @Test
    void deletesAnEndpoint() {
        serving.delete(SEEDED);
        assertThat(serving.list()).isEmpty();
        assertThatThrownBy(() -> fresh.query(SEEDED)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> serving.delete(SEEDED))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("Endpoint with name 'bir-tax-forecaster' does not exist.");
    }

    @Test
    void refusesASecondOneOfTheSameName() {
        var asked = new CreateServingEndpoint()
                .setName(SEEDED)
                .setConfig(new EndpointCoreConfigInput().setServedEntities(List.of(NewEndpoints.version("2"))));
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
        assertThatThrownBy(() -> serving.updateConfig(
                        NewEndpoints.config(NewEndpoints.version("1")).setName("nobody")))
                .isInstanceOf(ResourceDoesNotExist.class);
        assertThatThrownBy(() -> serving.updateConfig(NewEndpoints.config(NewEndpoints.version("9"))))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("Model version 'gold.ml_features.bir_tax_forecaster' version 9 does not exist.");
        assertThat(serving.get(SEEDED).getPendingConfig()).isNull();
    }
}
