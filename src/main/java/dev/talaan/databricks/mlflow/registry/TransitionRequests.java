package dev.talaan.databricks.mlflow.registry;

import static dev.talaan.databricks.transport.Group.MLFLOW;

import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.PermissionDenied;
import dev.talaan.databricks.mlflow.Given;
import dev.talaan.databricks.transport.Guards;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Requests to move versions, made and decided in Databricks. An open-source server has none and fails with
/// [NotFound].
@ApplicationScoped
public class TransitionRequests {

    private final TransitionRequestsApi api;
    private final Guards guards;

    TransitionRequests(@RestClient TransitionRequestsApi api, Guards guards) {
        this.api = api;
        this.guards = guards;
    }

    /// Asks for a version to be moved; nothing moves until somebody approves.
    public Uni<TransitionRequest> create(VersionId id, Stage to, String comment) {
        var request = RequestTransition.of(id, to, comment);
        return guards.write(MLFLOW, () -> api.create(request))
                .map(Given.the("request", TransitionRequest.Found::request));
    }

    /// The open requests for a version, each as the activity that made it.
    public Uni<List<Activity>> open(VersionId id) {
        return guards.read(MLFLOW, () -> api.list(id.name(), id.version()))
                .map(answer -> Given.items(answer.requests()));
    }

    /// Moves the version as was asked for.
    ///
    /// @param archives whether the versions that stand in the stage are archived; only for Staging and Production
    /// @throws NotFound through the `Uni` if nobody asks for it
    /// @throws PermissionDenied through the `Uni` if the portal may not decide it
    public Uni<Activity> approve(VersionId id, Stage to, boolean archives, String comment) {
        var request = Transition.of(id, to, archives, comment);
        return done(guards.write(MLFLOW, () -> api.approve(request)));
    }

    /// Refuses what was asked for; the version stays.
    public Uni<Activity> reject(VersionId id, Stage to, String comment) {
        var request = RequestTransition.of(id, to, comment);
        return done(guards.write(MLFLOW, () -> api.reject(request)));
    }

    /// Takes back what was asked for.
    ///
    /// @param creator whose request it is
    public Uni<Activity> delete(VersionId id, Stage to, String creator, String comment) {
        return done(guards.write(MLFLOW, () -> api.delete(id.name(), id.version(), to.word(), creator, comment)));
    }

    private static Uni<Activity> done(Uni<Activity.Done> answer) {
        return answer.map(Given.the("activity", Activity.Done::activity));
    }
}
