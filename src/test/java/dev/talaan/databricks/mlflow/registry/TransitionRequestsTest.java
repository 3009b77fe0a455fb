package dev.talaan.databricks.mlflow.registry;

import static dev.talaan.databricks.mlflow.Trial.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.contract.OnlyDatabricks;
import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.mlflow.Trial;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Ground.class)
@OnlyDatabricks("transition requests")
class TransitionRequestsTest {

    private static final VersionId THIRD = new VersionId("bir_tax_forecaster", "3");
    private static final VersionId NINTH = new VersionId("bir_tax_forecaster", "9");
    private static final String PORTAL = "talaan-portal";

    @Inject
    TransitionRequests requests;

    @Inject
    ModelVersions versions;

    @BeforeEach
    void begin() {
        Trial.begin();
    }

    @Test
    void areMadeAndListed() {
        var request = answer(requests.create(THIRD, Stage.PRODUCTION, "for Change 1"));
        assertThat(request.toStage()).isEqualTo("Production");
        assertThat(request.userId()).isEqualTo(PORTAL);
        assertThat(request.creationTimestamp()).isPositive();
        assertThat(request.availableActions()).contains("APPROVE_TRANSITION_REQUEST", "CANCEL_TRANSITION_REQUEST");
        assertThat(answer(requests.open(THIRD))).singleElement().satisfies(open -> {
            assertThat(open.activityType()).isEqualTo("REQUESTED_TRANSITION");
            assertThat(open.comment()).isEqualTo("for Change 1");
            assertThat(open.fromStage()).isEqualTo("Staging");
        });
        assertThat(stage("3")).contains(Stage.STAGING);
    }

    @Test
    void areRefused() {
        answer(requests.create(THIRD, Stage.PRODUCTION, ""));
        assertThatThrownBy(() -> answer(requests.create(THIRD, Stage.PRODUCTION, "")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> answer(requests.create(NINTH, Stage.PRODUCTION, "")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(requests.open(NINTH))).isInstanceOf(NotFound.class);
    }

    @Test
    void areApproved() {
        answer(requests.create(THIRD, Stage.PRODUCTION, ""));
        var activity = answer(requests.approve(THIRD, Stage.PRODUCTION, true, "Change 1"));
        assertThat(activity.activityType()).isEqualTo("APPROVED_REQUEST");
        assertThat(activity.comment()).isEqualTo("Change 1");
        assertThat(stage("3")).contains(Stage.PRODUCTION);
        assertThat(stage("2")).contains(Stage.ARCHIVED);
        assertThat(answer(requests.open(THIRD))).isEmpty();
        assertThatThrownBy(() -> answer(requests.approve(THIRD, Stage.PRODUCTION, true, "Change 1")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void areRejected() {
        answer(requests.create(THIRD, Stage.PRODUCTION, ""));
        assertThat(answer(requests.reject(THIRD, Stage.PRODUCTION, "not yet")).activityType())
                .isEqualTo("REJECTED_REQUEST");
        assertThat(answer(requests.open(THIRD))).isEmpty();
        assertThat(stage("3")).contains(Stage.STAGING);
        assertThatThrownBy(() -> answer(requests.reject(THIRD, Stage.PRODUCTION, "")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void areTakenBack() {
        answer(requests.create(THIRD, Stage.PRODUCTION, ""));
        assertThatThrownBy(() -> answer(requests.delete(THIRD, Stage.PRODUCTION, "somebody", "")))
                .isInstanceOf(NotFound.class);
        assertThat(answer(requests.delete(THIRD, Stage.PRODUCTION, PORTAL, "")).activityType())
                .isEqualTo("CANCELLED_REQUEST");
        assertThat(answer(requests.open(THIRD))).isEmpty();
    }

    private Optional<Stage> stage(String version) {
        return answer(versions.get(new VersionId("bir_tax_forecaster", version)))
                .stage();
    }
}
