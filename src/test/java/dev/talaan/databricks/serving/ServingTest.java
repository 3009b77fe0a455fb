package dev.talaan.databricks.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Ground.class)
class ServingTest {

    private static final String FORECASTER = "bir-tax-forecaster";

    @Inject
    Serving serving;

    @BeforeEach
    void fresh() {
        Databricks.reset();
        Databricks.pace(Map.of("coldStartMillis", 60_000));
    }

    @Test
    void endpointsAreListedInShort() {
        assertThat(answer(serving.list())).singleElement().satisfies(endpoint -> {
            assertThat(endpoint.name()).isEqualTo(FORECASTER);
            assertThat(endpoint.update()).isEqualTo(Update.DONE);
            assertThat(endpoint.config().servedEntities())
                    .extracting(EndpointSummary.Entity::entityVersion)
                    .containsExactly("3");
        });
    }

    @Test
    void anEndpointTellsWhatItServes() {
        var endpoint = answer(serving.endpoint(FORECASTER));
        assertThat(endpoint.isReady()).isTrue();
        assertThat(endpoint.pendingConfig()).isNull();
        assertThat(endpoint.config().configVersion()).isEqualTo(3);
        assertThat(endpoint.config().trafficConfig().routes())
                .containsExactly(new TrafficConfig.Route("bir_tax_forecaster-3", 100));
        assertThat(endpoint.config().servedEntities())
                .singleElement()
                .satisfies(entity -> assertThat(entity.state().deployment()).isEqualTo("DEPLOYMENT_READY"));
        assertThatThrownBy(() -> answer(serving.endpoint("nobody")))
                .isInstanceOf(NotFound.class)
                .hasMessage("Endpoint with name 'nobody' does not exist.");
    }

    @Test
    void aNewEndpointIsReadyAfterAWhile() {
        var asked = new CreateEndpoint("vat-forecaster", Configs.version("2"));
        var begun = answer(serving.create(asked));
        assertThat(begun.isReady()).isFalse();
        assertThat(begun.update()).isEqualTo(Update.UNDER_WAY);
        assertThat(begun.config()).isNull();
        assertThat(begun.creator()).isEqualTo("talaan-portal");
        Databricks.advance(Duration.ofMinutes(2));
        assertThat(answer(serving.endpoint("vat-forecaster")).isReady()).isTrue();
        assertThat(answer(serving.predict("vat-forecaster", List.of(Configs.FEATURES))))
                .hasSize(1);
        assertThatThrownBy(() -> answer(serving.create(asked)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("already exists");
        assertThatThrownBy(() -> answer(serving.create(new CreateEndpoint("other", Configs.version("9")))))
                .isInstanceOf(NotFound.class);
        assertThat(answer(serving.list())).hasSize(2);
    }

    @Test
    void anUpdateServesTheOldUntilTheNewIsThere() {
        var before = forecast();
        var begun = answer(serving.update(FORECASTER, Configs.version("1")));
        assertThat(begun.update()).isEqualTo(Update.UNDER_WAY);
        assertThat(begun.pendingConfig().servedEntities())
                .extracting(Endpoint.ServedEntity::entityVersion)
                .containsExactly("1");
        assertThat(forecast()).isEqualTo(before);
        assertThatThrownBy(() -> answer(serving.update(FORECASTER, Configs.version("2"))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("update is in progress");
        Databricks.advance(Duration.ofMinutes(2));
        assertThat(answer(serving.endpoint(FORECASTER)).update()).isEqualTo(Update.DONE);
        assertThat(forecast()).isLessThan(before);
    }

    @Test
    void trafficIsSplitByAHundred() {
        answer(serving.update(FORECASTER, Configs.split(90, 10)));
        Databricks.advance(Duration.ofMinutes(2));
        assertThat(answer(serving.endpoint(FORECASTER)).config().trafficConfig().routes())
                .extracting(TrafficConfig.Route::trafficPercentage)
                .containsExactly(90, 10);
        assertThatThrownBy(() -> answer(serving.update(FORECASTER, Configs.split(90, 20))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("must add up to 100");
    }

    @Test
    void bothFormsAreAnsweredAlike() {
        var once = Configs.split(Configs.FEATURES);
        var row = once.data().getFirst();
        assertThat(answer(serving.predict(FORECASTER, once))).containsExactly(forecast());
        assertThat(answer(serving.predict(
                        FORECASTER, new DataframeSplit(once.columns(), List.of(1L, 2L), List.of(row, row)))))
                .containsExactly(forecast(), forecast());
    }

    @Test
    void featuresMayBeTextNumbersBooleansAndNull() {
        var odd = new HashMap<String, Object>(Configs.FEATURES);
        odd.putAll(Map.of("agency", "RIM", "closed", true, "days", 31, "rate", 0.5));
        odd.put("note", null);
        assertThat(answer(serving.predict(FORECASTER, List.of(odd)))).containsExactly(forecast());
        odd.put("unique_vendors", null);
        assertThatThrownBy(() -> answer(serving.predict(FORECASTER, List.of(odd))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("input 'unique_vendors' contains NaN");
        var columns = List.copyOf(odd.keySet());
        odd.put("unique_vendors", "twelve");
        var text = DataframeSplit.of(
                columns, List.of(columns.stream().<Object>map(odd::get).toList()));
        assertThatThrownBy(() -> answer(serving.predict(FORECASTER, text)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("unique_vendors: can not safely convert string");
    }

    @Test
    void whatIsNoTableOfSingleValuesIsNotSent() {
        var known = Configs.split(Configs.FEATURES);
        Databricks.forgetRequests();
        notSent(DataframeSplit.of(List.of("a", "b"), List.of(List.of(1))), "another length than its columns");
        notSent(new DataframeSplit(known.columns(), List.of(), known.data()), "an index of another length");
        notSent(DataframeSplit.of(List.of("a"), List.of(List.of(List.of(1)))), "neither text, number nor boolean");
        notSent(DataframeSplit.of(List.of("a"), List.of(List.of(Double.NaN))), "no number");
        assertThatThrownBy(() -> answer(serving.predict(FORECASTER, List.of(Map.of("a", new byte[0])))))
                .isInstanceOf(InvalidRequest.class);
        assertThat(Databricks.requests()).isEmpty();
    }

    private void notSent(DataframeSplit rows, String why) {
        assertThatThrownBy(() -> answer(serving.predict(FORECASTER, rows)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(why);
    }

    @Test
    void aDeletedEndpointAnswersNoMore() {
        answer(serving.delete(FORECASTER));
        assertThat(answer(serving.list())).isEmpty();
        assertThatThrownBy(this::forecast).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(serving.delete(FORECASTER))).isInstanceOf(NotFound.class);
    }

    private BigDecimal forecast() {
        return answer(serving.predict(FORECASTER, List.of(Configs.FEATURES))).getFirst();
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
