package dev.talaan.sandbox.mlflow.registry;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.mlflow.wire.Asked;
import dev.talaan.sandbox.mlflow.wire.MlflowRoutes;
import io.vertx.core.json.JsonObject;

/// `registered-models/alias`: a name of one's own for a version.
final class AliasesApi {

    private final Registry registry;

    AliasesApi(Registry registry) {
        this.registry = registry;
    }

    void mount(MlflowRoutes routes) {
        routes.post("registered-models/alias", this::set);
        routes.get("registered-models/alias", this::get);
        routes.delete("registered-models/alias", this::delete);
    }

    private JsonObject set(Asked asked) {
        var alias = asked.required("alias");
        if (alias.equalsIgnoreCase("latest")) {
            throw ApiError.invalid("'latest' alias name (case insensitive) is reserved.");
        }
        if (alias.matches("[vV]\\d+")) {
            throw ApiError.invalid("Version alias name '" + alias + "' is reserved.");
        }
        var version = registry.version(asked, Level.CAN_EDIT);
        version.model.aliases.put(alias, version);
        return new JsonObject();
    }

    private JsonObject get(Asked asked) {
        var alias = asked.required("alias");
        var version = registry.model(asked, Level.CAN_READ).aliases.get(alias);
        if (version == null) {
            throw ApiError.invalid("Registered model alias " + alias + " not found.");
        }
        return new JsonObject().put("model_version", version.json());
    }

    /// One that is not there is gone already.
    private JsonObject delete(Asked asked) {
        registry.model(asked, Level.CAN_EDIT).aliases.remove(asked.required("alias"));
        return new JsonObject();
    }
}
