package dev.talaan.sandbox.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.core.error.platform.PermissionDenied;
import com.databricks.sdk.core.error.platform.ResourceAlreadyExists;
import com.databricks.sdk.core.error.platform.ResourceDoesNotExist;
import com.databricks.sdk.service.ml.Activity;
import com.databricks.sdk.service.ml.ActivityAction;
import com.databricks.sdk.service.ml.ActivityType;
import com.databricks.sdk.service.ml.ApproveTransitionRequest;
import com.databricks.sdk.service.ml.CreateTransitionRequest;
import com.databricks.sdk.service.ml.DeleteTransitionRequestRequest;
import com.databricks.sdk.service.ml.ModelRegistryAPI;
import com.databricks.sdk.service.ml.RejectTransitionRequest;
import com.databricks.sdk.service.ml.TransitionRequest;
import dev.talaan.sandbox.LocalWorkspace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransitionRequestsContractTest {

    private static final String FORECASTER = "bir_tax_forecaster";
    private static final String ANA = "analyst@example.ph";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @Test
    void areMadeByWhoMayOnlyRead() {
        var request = ask(analyst());
        assertThat(request.getToStage()).isEqualTo("Production");
        assertThat(request.getUserId()).isEqualTo(ANA);
        assertThat(request.getAvailableActions()).containsExactly(ActivityAction.CANCEL_TRANSITION_REQUEST);
        assertThat(open()).singleElement().satisfies(activity -> {
            assertThat(activity.getActivityType()).isEqualTo(ActivityType.REQUESTED_TRANSITION);
            assertThat(activity.getComment()).isEqualTo("please");
            assertThat(activity.getFromStage()).isEqualTo("Staging");
        });
        assertThat(stage("3")).isEqualTo("Staging");
    }

    @Test
    void areNotMadeTwiceNorForNothing() {
        ask(analyst());
        assertThatThrownBy(() -> ask(analyst()))
                .isInstanceOf(ResourceAlreadyExists.class)
                .hasMessageContaining("open transition request to Production by " + ANA);
        ask(registry());
        assertThat(open()).extracting(Activity::getUserId).containsExactly(ANA, "talaan-portal");
        assertThatThrownBy(() -> registry()
                        .createTransitionRequest(new CreateTransitionRequest()
                                .setName(FORECASTER)
                                .setVersion("9")
                                .setStage("Production")))
                .isInstanceOf(ResourceDoesNotExist.class);
        assertThatThrownBy(
                        () -> registry().listTransitionRequests(FORECASTER, "9").iterator())
                .isInstanceOf(ResourceDoesNotExist.class);
    }

    @Test
    void areApproved() {
        ask(analyst());
        var activity = registry().approveTransitionRequest(approval()).getActivity();
        assertThat(activity.getActivityType()).isEqualTo(ActivityType.APPROVED_REQUEST);
        assertThat(activity.getToStage()).isEqualTo("Production");
        assertThat(stage("3")).isEqualTo("Production");
        assertThat(stage("2")).isEqualTo("Archived");
        assertThat(open()).isEmpty();
        assertThatThrownBy(() -> registry().approveTransitionRequest(approval()))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessageContaining("There is no open transition request to Production");
    }

    @Test
    void areNotApprovedByWhoMayNot() {
        ask(analyst());
        assertThatThrownBy(() -> analyst().approveTransitionRequest(approval())).isInstanceOf(PermissionDenied.class);
        assertThatThrownBy(() -> registry().approveTransitionRequest(approval().setArchiveExistingVersions(null)))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("'archive_existing_versions'");
        assertThat(stage("3")).isEqualTo("Staging");
        assertThat(open()).hasSize(1);
    }

    @Test
    void areRejected() {
        ask(analyst());
        var rejection = new RejectTransitionRequest()
                .setName(FORECASTER)
                .setVersion("3")
                .setStage("Production")
                .setComment("not yet");
        assertThatThrownBy(() -> analyst().rejectTransitionRequest(rejection)).isInstanceOf(PermissionDenied.class);
        var activity = registry().rejectTransitionRequest(rejection).getActivity();
        assertThat(activity.getActivityType()).isEqualTo(ActivityType.REJECTED_REQUEST);
        assertThat(activity.getComment()).isEqualTo("not yet");
        assertThat(open()).isEmpty();
        assertThat(stage("3")).isEqualTo("Staging");
        assertThatThrownBy(() -> registry().rejectTransitionRequest(rejection))
                .isInstanceOf(ResourceDoesNotExist.class);
    }

    @Test
    void areTakenBackByWhoMadeThem() {
        ask(analyst());
        var request = new DeleteTransitionRequestRequest()
                .setName(FORECASTER)
                .setVersion("3")
                .setStage("Production")
                .setCreator(ANA);
        assertThatThrownBy(() -> registry().deleteTransitionRequest(request)).isInstanceOf(PermissionDenied.class);
        assertThat(analyst().deleteTransitionRequest(request).getActivity().getActivityType())
                .isEqualTo(ActivityType.CANCELLED_REQUEST);
        assertThat(open()).isEmpty();
        assertThatThrownBy(() -> analyst().deleteTransitionRequest(request)).isInstanceOf(ResourceDoesNotExist.class);
    }

    private static TransitionRequest ask(ModelRegistryAPI registry) {
        return registry.createTransitionRequest(new CreateTransitionRequest()
                        .setName(FORECASTER)
                        .setVersion("3")
                        .setStage("Production")
                        .setComment("please"))
                .getRequest();
    }

    private static ApproveTransitionRequest approval() {
        return new ApproveTransitionRequest()
                .setName(FORECASTER)
                .setVersion("3")
                .setStage("Production")
                .setArchiveExistingVersions(true);
    }

    private static List<Activity> open() {
        var found = new ArrayList<Activity>();
        registry().listTransitionRequests(FORECASTER, "3").forEach(found::add);
        return found;
    }

    private static String stage(String version) {
        return registry().getModelVersion(FORECASTER, version).getModelVersion().getCurrentStage();
    }

    private static ModelRegistryAPI registry() {
        return workspace.client().modelRegistry();
    }

    private static ModelRegistryAPI analyst() {
        return workspace.client(LocalWorkspace.ANALYST).modelRegistry();
    }
}
