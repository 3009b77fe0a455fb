package dev.talaan.databricks.mlflow.tracking;

import static dev.talaan.databricks.transport.Group.MLFLOW;

import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.mlflow.Given;
import dev.talaan.databricks.mlflow.Tag;
import dev.talaan.databricks.transport.Guards;
import dev.talaan.databricks.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The experiments of the workspace.
@ApplicationScoped
public class Experiments {

    private static final int A_PAGE = 200;

    private final ExperimentsApi api;
    private final Guards guards;

    Experiments(@RestClient ExperimentsApi api, Guards guards) {
        this.api = api;
        this.guards = guards;
    }

    /// Creates an experiment. A name is taken for good, also by one that was deleted.
    ///
    /// @return its id
    public Uni<String> create(String name, List<Tag> tags) {
        var request = new NewExperiment(name, tags);
        return guards.write(MLFLOW, () -> api.create(request))
                .map(Given.the("experiment_id", Experiment.Created::experimentId));
    }

    /// @throws NotFound through the `Uni` if there is none; one that was deleted is still there
    public Uni<Experiment> get(String id) {
        return guards.read(MLFLOW, () -> api.get(id)).map(Given.the("experiment", Experiment.Found::experiment));
    }

    /// @throws NotFound through the `Uni` if there is none of this name
    public Uni<Experiment> named(String name) {
        return guards.read(MLFLOW, () -> api.named(name)).map(Given.the("experiment", Experiment.Found::experiment));
    }

    /// Those that are active, asked for as they are wanted.
    ///
    /// @param filter such as `name LIKE '/Shared/%' AND tags.team = 'x'`; empty for all
    /// @param orderBy such as `name DESC`; empty for the newest first
    public Multi<Experiment> search(String filter, List<String> orderBy) {
        return Paging.walk(
                token -> guards.read(MLFLOW, () -> api.search(new SearchExperiments(filter, orderBy, A_PAGE, token))));
    }

    /// Deletes an experiment with its runs.
    ///
    /// @throws NotFound through the `Uni` if there is none, or it was deleted before
    public Uni<Void> delete(String id) {
        return guards.write(MLFLOW, () -> api.delete(new DeleteExperiment(id)).replaceWith(true))
                .replaceWithVoid();
    }
}
