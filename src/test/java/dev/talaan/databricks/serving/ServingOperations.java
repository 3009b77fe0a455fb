package dev.talaan.databricks.serving;

import static dev.talaan.databricks.proof.Operation.Kind.READ;
import static dev.talaan.databricks.proof.Operation.Kind.WRITE;

import dev.talaan.databricks.proof.Operation;
import dev.talaan.databricks.proof.Operation.Kind;
import dev.talaan.databricks.proof.Operations;
import dev.talaan.databricks.transport.Group;
import dev.talaan.support.Databricks;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

@Singleton
class ServingOperations implements Operations {

    private static final String ENDPOINTS = "/api/2.0/serving-endpoints";
    private static final String FORECASTER = "bir-tax-forecaster";
    private static final String SHORT_LIVED = "short-lived-";

    private final Serving serving;
    private final Queue<String> doomed = new ConcurrentLinkedQueue<>();

    ServingOperations(Serving serving) {
        this.serving = serving;
    }

    /// A config is deployed at once, so that there can be the next; and there are endpoints to be deleted.
    @Override
    public void prepare() {
        Databricks.pace(Map.of("coldStartMillis", 0));
        doomed.clear();
        for (var i = 0; i < 5; i++) {
            doomed.add(created(SHORT_LIVED + i).await().indefinitely());
        }
        Databricks.forgetRequests();
    }

    /// Reading one has the path of the list, which is the beginning of its own: so the two are never asked, and never
    /// fail, at the same time.
    @Override
    public List<Operation> all() {
        return List.of(
                operation("list", READ, "GET", ENDPOINTS, EndpointList.class, serving::list),
                operation("get", READ, "GET", ENDPOINTS, Endpoint.class, () -> serving.endpoint(FORECASTER)),
                operation(
                        "create",
                        WRITE,
                        "POST",
                        ENDPOINTS,
                        Endpoint.class,
                        () -> serving.create(named("forecaster-" + UUID.randomUUID()))),
                operation(
                        "update",
                        WRITE,
                        "PUT",
                        ENDPOINTS + "/" + FORECASTER + "/config",
                        Endpoint.class,
                        () -> serving.update(FORECASTER, Configs.version("2"))),
                operation("delete", WRITE, "DELETE", ENDPOINTS + "/" + SHORT_LIVED, Void.class, this::delete),
                operation(
                        "query",
                        READ,
                        "POST",
                        "/serving-endpoints/" + FORECASTER + "/invocations",
                        Predictions.class,
                        () -> serving.predict(FORECASTER, List.of(Configs.FEATURES))),
                operation(
                        "query, split",
                        READ,
                        "POST",
                        "/serving-endpoints/" + FORECASTER + "/invocations",
                        Predictions.class,
                        () -> serving.predict(FORECASTER, Configs.split(Configs.FEATURES))));
    }

    private Uni<Void> delete() {
        var next = doomed.poll();
        return next == null ? created(SHORT_LIVED + UUID.randomUUID()).chain(serving::delete) : serving.delete(next);
    }

    private Uni<String> created(String name) {
        return serving.create(named(name)).replaceWith(name);
    }

    private static CreateEndpoint named(String name) {
        return new CreateEndpoint(name, Configs.version("1"));
    }

    private static Operation operation(
            String name, Kind kind, String method, String path, Class<?> answer, Supplier<Uni<?>> call) {
        return new Operation(Group.SERVING, name, kind, method, path, answer, call);
    }
}
