package dev.talaan.sandbox.mlflow.registry;

import dev.talaan.sandbox.mlflow.wire.Asked;
import dev.talaan.sandbox.mlflow.wire.MlflowRoutes;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// Moving a version to another stage, by Databricks' own path and by the open-source one, and what is latest in each.
final class StagesApi {

    private final Registry registry;
    private final Transitions transitions;

    StagesApi(Registry registry, Transitions transitions) {
        this.registry = registry;
        this.transitions = transitions;
    }

    void mount(MlflowRoutes routes) {
        routes.post("databricks/model-versions/transition-stage", this::databricks);
        routes.post("model-versions/transition-stage", this::openSource);
        routes.post("registered-models/get-latest-versions", this::latest);
        routes.get("registered-models/get-latest-versions", this::latest);
    }

    private JsonObject databricks(Asked asked) {
        var archives =
                asked.flag("archive_existing_versions").orElseThrow(() -> Asked.missing("archive_existing_versions"));
        var moved = moved(asked, archives);
        return new JsonObject().put("model_version_databricks", moved.shownTo(asked.caller()));
    }

    private JsonObject openSource(Asked asked) {
        asked.json().remove("comment");
        var moved = moved(asked, asked.flag("archive_existing_versions").orElse(false));
        return new JsonObject().put("model_version", moved.json());
    }

    private ModelVersion moved(Asked asked, boolean archives) {
        var to = Stage.of(asked.required("stage"));
        var version = registry.version(asked, Level.CAN_READ);
        transitions.move(version, to, archives, Activity.Type.APPLIED_TRANSITION, asked);
        return version;
    }

    private JsonObject latest(Asked asked) {
        var stages = asked.strings("stages").stream().map(Stage::of).toList();
        var found = new JsonArray();
        registry.model(asked, Level.CAN_READ).latest(stages).forEach(version -> found.add(version.json()));
        return new JsonObject().put("model_versions", found);
    }
}
