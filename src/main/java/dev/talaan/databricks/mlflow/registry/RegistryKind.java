package dev.talaan.databricks.mlflow.registry;

import static dev.talaan.databricks.transport.Group.MLFLOW;

import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.transport.Guards;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Whose registry it is, found out once by a call that changes nothing: only Databricks lists transition requests.
@ApplicationScoped
class RegistryKind {

    private final TransitionRequestsApi requests;
    private final Guards guards;
    private volatile Optional<Boolean> known = Optional.empty();

    RegistryKind(@RestClient TransitionRequestsApi requests, Guards guards) {
        this.requests = requests;
        this.guards = guards;
    }

    Uni<Boolean> isDatabricks(VersionId version) {
        return Uni.createFrom()
                .deferred(() -> known.map(yes -> Uni.createFrom().item(yes)).orElseGet(() -> ask(version)));
    }

    private Uni<Boolean> ask(VersionId version) {
        return guards.read(MLFLOW, () -> requests.list(version.name(), version.version()))
                .replaceWith(true)
                .onFailure(failure -> failure instanceof NotFound missing && isSaidOfTheModel(missing))
                .recoverWithItem(true)
                .onFailure(failure -> failure instanceof NotFound missing && isSaidOfTheCall(missing))
                .recoverWithItem(false)
                .invoke(yes -> known = Optional.of(yes));
    }

    private static boolean isSaidOfTheModel(NotFound missing) {
        return missing.detail().code().equals("RESOURCE_DOES_NOT_EXIST");
    }

    /// In Databricks' words, or in those of any web server that does not know the path.
    private static boolean isSaidOfTheCall(NotFound missing) {
        return missing.detail().code().equals("ENDPOINT_NOT_FOUND")
                || missing.detail().code().isEmpty() && missing.detail().status() == 404;
    }
}
