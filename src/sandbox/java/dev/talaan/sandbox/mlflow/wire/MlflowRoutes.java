package dev.talaan.sandbox.mlflow.wire;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Endpoint;
import dev.talaan.sandbox.http.Routes;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.locks.ReentrantLock;

/// Hangs MLflow's operations below its prefix. They take turns: none takes time, and each sees what the one before it
/// left.
public final class MlflowRoutes {

    private static final String BASE = "/api/2.0/mlflow/";

    private final Routes routes;
    private final ReentrantLock turn = new ReentrantLock();

    public MlflowRoutes(Routes routes) {
        this.routes = routes;
    }

    /// Answers what was asked with a body.
    @FunctionalInterface
    public interface Operation {
        JsonObject answer(Asked asked);
    }

    public void get(String path, Operation operation) {
        routes.get(BASE + path, inTurn(operation));
    }

    public void post(String path, Operation operation) {
        routes.post(BASE + path, inTurn(operation));
    }

    public void patch(String path, Operation operation) {
        routes.patch(BASE + path, inTurn(operation));
    }

    public void delete(String path, Operation operation) {
        routes.delete(BASE + path, inTurn(operation));
    }

    private Endpoint inTurn(Operation operation) {
        return exchange -> {
            turn.lock();
            try {
                return Answer.json(operation.answer(Asked.of(exchange)));
            } finally {
                turn.unlock();
            }
        };
    }
}
