package dev.talaan.databricks.unitycatalog;

import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.PermissionDenied;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Requests for access as Databricks carries them: it tells where they were sent and keeps no state of them.
@ApplicationScoped
public class AccessRequests {

    private final AccessRequestsApi api;
    private final Calls calls;

    AccessRequests(@RestClient AccessRequestsApi api, Calls calls) {
        this.api = api;
        this.calls = calls;
    }

    /// Where requests for access to a thing are sent; a thing without destinations takes those of what contains it.
    ///
    /// @throws NotFound through the `Uni` if the thing is not there
    public Uni<Destinations> destinations(Securable thing) {
        return calls.read(() -> api.destinations(thing.type(), thing.fullName()), thing.type(), thing.fullName());
    }

    /// Puts destinations on a thing in place of those that it has; none lets the container's hold. Doing so twice
    /// does it once.
    ///
    /// @throws PermissionDenied through the `Uni` if the portal does not manage the thing
    public Uni<Destinations> send(Securable thing, List<Destinations.Destination> destinations) {
        var wanted = new Destinations(Destinations.Asked.of(thing), null, destinations, null);
        return calls.repeatable(() -> api.update("destinations", wanted));
    }

    /// Sends requests, at most 30. Whoever gets them grants by himself, or does not.
    ///
    /// @return one answer for each request
    /// @throws InvalidRequest through the `Uni` if a privilege means nothing on the thing
    public Uni<List<AccessAnswers.AccessAnswer>> request(List<AccessRequest> requests) {
        return calls.write(() -> api.request(new AccessRequestBatch(requests)))
                .map(answers -> Objects.requireNonNullElse(answers.responses(), List.<AccessAnswers.AccessAnswer>of()));
    }
}
