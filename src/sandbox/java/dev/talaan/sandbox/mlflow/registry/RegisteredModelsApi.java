package dev.talaan.sandbox.mlflow.registry;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.mlflow.filter.Column;
import dev.talaan.sandbox.mlflow.filter.Filter;
import dev.talaan.sandbox.mlflow.filter.Ordering;
import dev.talaan.sandbox.mlflow.filter.Term;
import dev.talaan.sandbox.mlflow.wire.Asked;
import dev.talaan.sandbox.mlflow.wire.MlflowRoutes;
import dev.talaan.sandbox.mlflow.wire.Portions;
import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.time.Tempo;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.Map;

/// `registered-models/…`, but for aliases and stages.
final class RegisteredModelsApi {

    private final Registry registry;
    private final SandboxClock clock;
    private final Portions portions;

    RegisteredModelsApi(Registry registry, SandboxClock clock, Tempo tempo) {
        this.registry = registry;
        this.clock = clock;
        this.portions = new Portions(tempo, 100, 1000);
    }

    void mount(MlflowRoutes routes) {
        routes.post("registered-models/create", this::create);
        routes.get("registered-models/get", asked -> shown(registry.model(asked, Level.CAN_READ)));
        routes.get("databricks/registered-models/get", this::databricks);
        routes.patch("registered-models/update", this::update);
        routes.post("registered-models/rename", this::rename);
        routes.delete("registered-models/delete", this::delete);
        routes.get("registered-models/search", this::search);
        routes.get("registered-models/list", this::search);
        routes.post("registered-models/set-tag", this::tag);
        routes.delete("registered-models/delete-tag", this::untag);
    }

    private JsonObject create(Asked asked) {
        var tags = asked.pairs("tags");
        var user = asked.caller().userName();
        var model = registry.create(
                asked.required("name"), asked.text("description").orElse(""), user);
        model.tags.putAll(tags);
        model.access.grant(Map.of(new Access.Holder("user_name", user), Level.CAN_MANAGE));
        return shown(model);
    }

    private JsonObject databricks(Asked asked) {
        var model = registry.model(asked, Level.CAN_READ);
        var level = model.access.of(asked.caller()).orElse(Level.CAN_READ);
        var json = model.json().put("id", model.id).put("permission_level", level.name());
        return new JsonObject().put("registered_model_databricks", json);
    }

    private JsonObject update(Asked asked) {
        var model = registry.model(asked, Level.CAN_EDIT);
        model.description = asked.text("description").orElse("");
        model.touch(clock.now());
        return shown(model);
    }

    private JsonObject rename(Asked asked) {
        var model = registry.model(asked, Level.CAN_MANAGE);
        registry.rename(model, asked.required("new_name"));
        return shown(model);
    }

    private JsonObject delete(Asked asked) {
        var model = registry.model(asked, Level.CAN_MANAGE);
        if (model.versions.values().stream().anyMatch(version -> version.stage.isActive())) {
            throw ApiError.invalid("Unable to delete registered model '" + model.name()
                    + "': it has versions in Staging or Production. Move them to None or Archived first.");
        }
        registry.remove(model);
        return new JsonObject();
    }

    private JsonObject search(Asked asked) {
        var found = registry.all().stream()
                .filter(model -> model.access.of(asked.caller()).isPresent())
                .filter(Filter.of(asked.text("filter").orElse(""), RegisteredModelsApi::column))
                .sorted(Ordering.of(
                        asked.strings("order_by"),
                        RegisteredModelsApi::column,
                        Comparator.comparing(RegisteredModel::name)))
                .toList();
        return portions.page(found, asked).json("registered_models", RegisteredModel::json);
    }

    private static Column<RegisteredModel> column(Term term) {
        return switch (term.kind()) {
            case TAG -> Column.words(model -> model.tags.get(term.key()));
            case METRIC, PARAMETER -> throw Column.unknown(term, "name");
            case ATTRIBUTE ->
                switch (term.key()) {
                    case "name" -> Column.words(RegisteredModel::name);
                    case "timestamp", "last_updated_timestamp" ->
                        Column.numbers(model -> model.updated().toEpochMilli());
                    default -> throw Column.unknown(term, "name", "timestamp");
                };
        };
    }

    private JsonObject tag(Asked asked) {
        registry.model(asked, Level.CAN_EDIT)
                .tags
                .put(asked.required("key"), asked.text("value").orElse(""));
        return new JsonObject();
    }

    private JsonObject untag(Asked asked) {
        registry.model(asked, Level.CAN_EDIT).tags.remove(asked.required("key"));
        return new JsonObject();
    }

    private static JsonObject shown(RegisteredModel model) {
        return new JsonObject().put("registered_model", model.json());
    }
}
