package dev.talaan.sandbox.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.databricks.sdk.service.serving.EndpointCoreConfigInput;
import com.databricks.sdk.service.serving.Route;
import com.databricks.sdk.service.serving.ServedModelInput;
import com.databricks.sdk.service.serving.ServingEndpointsAPI;
import dev.talaan.sandbox.LocalWorkspace;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InvocationContractTest {

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
    void splitsTheTrafficByTheRoutes() {
        serving.updateConfig(NewEndpoints.config(
                        NewEndpoints.version("2").setName("champion"),
                        NewEndpoints.version("3").setName("challenger"))
                .setTrafficConfig(NewEndpoints.split(80, 20)));
        fresh.pass();
        var first = IntStream.range(0, 50)
                .mapToObj(i -> fresh.query(SEEDED).getServedModelName())
                .toList();
        assertThat(first.stream().filter("champion"::equals).count()).isBetween(33L, 46L);
        serving.updateConfig(NewEndpoints.config(
                        NewEndpoints.version("2").setName("champion"),
                        NewEndpoints.version("3").setName("challenger"))
                .setTrafficConfig(NewEndpoints.split(80, 20)));
        fresh.pass();
        assertThat(IntStream.range(0, 50).mapToObj(i -> fresh.query(SEEDED).getServedModelName()))
                .isEqualTo(first);
        assertThat(serving.get(SEEDED).getConfig().getTrafficConfig().getRoutes())
                .extracting(Route::getTrafficPercentage)
                .containsExactly(80L, 20L);
    }

    @Test
    void takesTheOlderWords() {
        var older = new ServedModelInput()
                .setModelName("bir_tax_forecaster")
                .setModelVersion("2")
                .setWorkloadSize("Small")
                .setScaleToZeroEnabled(false);
        serving.updateConfig(new EndpointCoreConfigInput().setName(SEEDED).setServedModels(List.of(older)));
        fresh.pass();
        var entity =
                serving.get(SEEDED).getConfig().getServedEntities().iterator().next();
        assertThat(entity.getName()).isEqualTo("bir_tax_forecaster-2");
        assertThat(entity.getEntityName()).isEqualTo("bir_tax_forecaster");
        assertThat(entity.getScaleToZeroEnabled()).isFalse();
        workspace.control("PUT", "/_sandbox/serving/state", "{\"asleep\":true}");
        assertThat(fresh.query(SEEDED).getPredictions()).hasSize(1);
    }

    @Test
    void asksOneServedVersionByItsName() {
        serving.updateConfig(NewEndpoints.config(
                        NewEndpoints.version("2").setName("champion"),
                        NewEndpoints.version("1").setName("challenger"))
                .setTrafficConfig(NewEndpoints.split(100, 0)));
        fresh.pass();
        var row = "{\"prev_month_wht\":1,\"prev_year_wht\":1,\"rolling_avg_3m\":1,\"rolling_avg_12m\":1,"
                + "\"transaction_velocity\":1,\"unique_vendors\":1}";
        var body = "{\"dataframe_records\":[" + row + "]}";
        var path = "/serving-endpoints/" + SEEDED + "/served-models/";
        var answer = workspace.send("POST", path + "challenger/invocations", body, LocalWorkspace.PORTAL);
        assertThat(answer.headers().firstValue("served-model-name")).contains("challenger");
        assertThat(workspace
                        .send("POST", path + "nobody/invocations", body, LocalWorkspace.PORTAL)
                        .statusCode())
                .isEqualTo(404);
    }
}
