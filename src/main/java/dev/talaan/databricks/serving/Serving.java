package dev.talaan.databricks.serving;

import static dev.talaan.databricks.transport.Group.SERVING;

import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.transport.Guards;
import dev.talaan.databricks.transport.Paging;
import dev.talaan.databricks.unitycatalog.PathName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The models that serve.
@ApplicationScoped
public class Serving {

    private final ServingApi api;
    private final Guards guards;

    Serving(@RestClient ServingApi api, Guards guards) {
        this.api = api;
        this.guards = guards;
    }

    /// All endpoints, in short.
    public Uni<List<EndpointSummary>> list() {
        return guards.read(SERVING, api::list).map(found -> Paging.whole(found.endpoints()));
    }

    /// @throws NotFound through the `Uni` if there is no such endpoint
    public Uni<Endpoint> endpoint(String name) {
        return PathName.in(() -> guards.read(SERVING, () -> api.get(name)), name);
    }

    /// Sets up an endpoint, which takes minutes to be ready. Should the answer get lost, [#endpoint] tells whether it
    /// is
    /// there.
    ///
    /// @throws NotFound through the `Uni` if there is no such version of the model
    /// @throws Conflict through the `Uni` if there is an endpoint of this name
    public Uni<Endpoint> create(CreateEndpoint request) {
        return guards.write(SERVING, () -> api.create(request));
    }

    /// Begins to serve something else, which takes minutes; until then, and if it fails, an endpoint serves what it
    /// served. It is asked for once: a second request would meet the first one under way and be refused, or set off
    /// another deployment. Should the answer get lost, [Endpoint#pendingConfig] and [Endpoint#config] tell what is
    /// wanted and what is served.
    ///
    /// @throws NotFound through the `Uni` if there is no such endpoint, or no such version of the model
    /// @throws Conflict through the `Uni` while another update is under way
    public Uni<Endpoint> update(String name, NewConfig config) {
        return PathName.in(() -> guards.write(SERVING, () -> api.update(name, config)), name);
    }

    /// Deletes an endpoint. It is asked for once, as somebody may meanwhile have set up another one of the same name.
    ///
    /// @throws NotFound through the `Uni` if there is no such endpoint
    public Uni<Void> delete(String name) {
        return PathName.in(() -> guards.write(SERVING, () -> api.delete(name).replaceWith(true)), name)
                .replaceWithVoid();
    }

    /// One prediction for each record, in the same order. A feature is text, a number, a boolean or null.
    ///
    /// @throws InvalidRequest through the `Uni` if a feature is something else, or the model does not take it
    /// @throws Unreadable through the `Uni` if the model answers another number of predictions
    public Uni<List<BigDecimal>> predict(String endpoint, List<? extends Map<String, ?>> records) {
        return predictions(endpoint, records.size(), () -> Features.records(records));
    }

    /// One prediction for each row, in the same order: the same in the form that names the features once.
    ///
    /// @throws InvalidRequest through the `Uni` if a row does not fit its columns, or the model does not take it
    /// @throws Unreadable through the `Uni` if the model answers another number of predictions
    public Uni<List<BigDecimal>> predict(String endpoint, DataframeSplit rows) {
        return predictions(endpoint, rows.data().size(), () -> Features.split(rows));
    }

    private Uni<List<BigDecimal>> predictions(String endpoint, int count, Supplier<Invocation> asked) {
        return Uni.createFrom()
                .item(asked)
                .chain(invocation ->
                        PathName.in(() -> guards.read(SERVING, () -> api.query(endpoint, invocation)), endpoint))
                .map(answer -> {
                    if (!fits(answer.predictions(), count)) {
                        throw new Unreadable(Detail.of("another number of predictions than records"));
                    }
                    return answer.predictions();
                });
    }

    private static boolean fits(List<BigDecimal> predictions, int records) {
        return predictions != null && predictions.size() == records && !predictions.contains(null);
    }
}
