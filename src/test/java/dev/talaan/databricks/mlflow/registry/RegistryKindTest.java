package dev.talaan.databricks.mlflow.registry;

import static dev.talaan.databricks.mlflow.Trial.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.contract.OnlyDatabricks;
import dev.talaan.databricks.DatabricksError.Unavailable;
import dev.talaan.databricks.mlflow.Trial;
import dev.talaan.databricks.transport.Guards;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import dev.talaan.support.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whose registry it is; each test asks as if for the first time.
@QuarkusTest
@QuarkusTestResource(Ground.class)
@OnlyDatabricks("calls that a test can count and spoil")
class RegistryKindTest {

    private static final String LIST = "/api/2.0/mlflow/transition-requests/list";
    private static final String MOVE = "/api/2.0/mlflow/model-versions/transition-stage";
    private static final VersionId THIRD = new VersionId("bir_tax_forecaster", "3");

    @Inject
    @RestClient
    TransitionRequestsApi requests;

    @Inject
    @RestClient
    DatabricksRegistryApi databricks;

    @Inject
    @RestClient
    ModelVersionsApi versions;

    @Inject
    Guards guards;

    private final TestClock clock = new TestClock();
    private RegistryKind kind;

    @BeforeEach
    void begin() {
        Trial.begin();
        kind = new RegistryKind(requests, guards, clock);
    }

    @Test
    void isDatabricksWhereTheCallIsKnown() {
        assertThat(answer(kind.isDatabricks(THIRD))).isTrue();
        assertThat(answer(kind.isDatabricks(THIRD))).isTrue();
        assertThat(Databricks.requests()).containsExactly(LIST);
    }

    @Test
    void isDatabricksAlsoWhereTheModelIsNotThere() {
        assertThat(answer(kind.isDatabricks(new VersionId("none", "1")))).isTrue();
        assertThat(Databricks.requests()).containsExactly(LIST);
    }

    @Test
    void isOpenSourceWhereNobodyKnowsTheCall() {
        Databricks.fault(Map.of("path", LIST, "kind", "HTML", "status", 404));
        assertThat(answer(kind.isDatabricks(THIRD))).isFalse();
        Databricks.heal();
        assertThat(answer(kind.isDatabricks(THIRD))).isFalse();
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(answer(kind.isDatabricks(THIRD))).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(answer(kind.isDatabricks(THIRD))).isTrue();
    }

    @Test
    void isOpenSourceWhereTheCallHasNoEndpoint() {
        Databricks.fault(Map.of(
                "path", LIST, "kind", "STATUS", "status", 404, "errorCode", "ENDPOINT_NOT_FOUND", "message", "none"));
        var stages = new Stages(databricks, versions, kind, guards);
        var moved = answer(stages.move(THIRD, Stage.PRODUCTION, true, "Change 1"));
        assertThat(moved.stage()).contains(Stage.PRODUCTION);
        assertThat(Databricks.requests()).containsExactly(LIST, MOVE);
    }

    @Test
    void isNotGuessedWhereNobodyAnswers() {
        Databricks.fault(Map.of("path", LIST, "kind", "STATUS", "status", 503));
        var stages = new Stages(databricks, versions, kind, guards);
        assertThatThrownBy(() -> answer(stages.move(THIRD, Stage.PRODUCTION, true, "Change 1")))
                .isInstanceOf(Unavailable.class);
        assertThat(Databricks.requests()).containsOnly(LIST);
        Databricks.heal();
        assertThat(answer(kind.isDatabricks(THIRD))).isTrue();
    }
}
