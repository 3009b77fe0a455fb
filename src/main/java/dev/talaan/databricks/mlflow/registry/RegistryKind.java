package dev.talaan.databricks.mlflow.registry;

import static dev.talaan.databricks.transport.Group.MLFLOW;

import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.transport.Guards;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Whose registry it is, found out by a call that changes nothing: only Databricks lists transition requests. That it
/// is Databricks' holds for good; that it is not may have been said by anything in between, and holds for a while.
@ApplicationScoped
class RegistryKind {

    private static final Duration A_WHILE = Duration.ofMinutes(10);

    private final TransitionRequestsApi requests;
    private final Guards guards;
    private final Clock clock;
    private volatile Optional<Known> known = Optional.empty();

    private record Known(boolean isDatabricks, Instant since) {
        boolean holds(Instant now) {
            return isDatabricks || now.isBefore(since.plus(A_WHILE));
        }
    }

    RegistryKind(@RestClient TransitionRequestsApi requests, Guards guards, Clock clock) {
        this.requests = requests;
        this.guards = guards;
        this.clock = clock;
    }

    Uni<Boolean> isDatabricks(VersionId version) {
        return Uni.createFrom()
                .deferred(() -> known.filter(said -> said.holds(clock.instant()))
                        .map(said -> Uni.createFrom().item(said.isDatabricks()))
                        .orElseGet(() -> ask(version)));
    }

    private Uni<Boolean> ask(VersionId version) {
        return guards.read(MLFLOW, () -> requests.list(version.name(), version.version()))
                .replaceWith(true)
                .onFailure(failure -> failure instanceof NotFound missing && isSaidOfTheModel(missing))
                .recoverWithItem(true)
                .onFailure(failure -> failure instanceof NotFound missing && isSaidOfTheCall(missing))
                .recoverWithItem(false)
                .invoke(yes -> known = Optional.of(new Known(yes, clock.instant())));
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
