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

/// `model-versions/…`, but for their stages.
final class ModelVersionsApi {

    private static final Comparator<ModelVersion> LATEST_CHANGE_FIRST = Comparator.comparing(ModelVersion::updated)
            .reversed()
            .thenComparing(version -> version.model.name())
            .thenComparing(version -> -version.number);

    private final Registry registry;
    private final SandboxClock clock;
    private final Portions portions;

    ModelVersionsApi(Registry registry, SandboxClock clock, Tempo tempo) {
        this.registry = registry;
        this.clock = clock;
        this.portions = new Portions(tempo, 10_000, 200_000);
    }

    void mount(MlflowRoutes routes) {
        routes.post("model-versions/create", this::create);
        routes.get("model-versions/get", asked -> shown(registry.version(asked, Level.CAN_READ)));
        routes.patch("model-versions/update", this::update);
        routes.delete("model-versions/delete", this::delete);
        routes.get("model-versions/search", this::search);
        routes.post("model-versions/set-tag", this::tag);
        routes.delete("model-versions/delete-tag", this::untag);
        routes.get("model-versions/get-download-uri", this::download);
    }

    private JsonObject create(Asked asked) {
        var model = registry.model(asked, Level.CAN_EDIT);
        var tags = asked.pairs("tags");
        var origin = new ModelVersion.Origin(
                asked.required("source"),
                asked.text("run_id").orElse(""),
                asked.text("run_link").orElse(""),
                asked.caller().userName());
        var version = model.add(origin, asked.text("description").orElse(""), clock.now());
        version.tags.putAll(tags);
        return shown(version);
    }

    private JsonObject update(Asked asked) {
        var version = registry.version(asked, Level.CAN_EDIT);
        version.description = asked.text("description").orElse("");
        version.touch(clock.now());
        return shown(version);
    }

    private JsonObject delete(Asked asked) {
        var version = registry.version(asked, Level.CAN_MANAGE);
        if (version.stage.isActive()) {
            throw ApiError.invalid("Unable to delete version " + version.number + " of registered model '"
                    + version.model.name() + "': it is in " + version.stage.word()
                    + ". Move it to None or Archived first.");
        }
        version.model.remove(version, clock.now());
        return new JsonObject();
    }

    private JsonObject search(Asked asked) {
        var found = registry.all().stream()
                .filter(model -> model.access.of(asked.caller()).isPresent())
                .flatMap(model -> model.versions.values().stream())
                .filter(Filter.of(asked.text("filter").orElse(""), ModelVersionsApi::column))
                .sorted(Ordering.of(asked.strings("order_by"), ModelVersionsApi::column, LATEST_CHANGE_FIRST))
                .toList();
        return portions.page(found, asked).json("model_versions", ModelVersion::json);
    }

    private static Column<ModelVersion> column(Term term) {
        return switch (term.kind()) {
            case TAG -> Column.words(version -> version.tags.get(term.key()));
            case METRIC, PARAMETER -> throw Column.unknown(term, "name", "run_id", "source_path", "version_number");
            case ATTRIBUTE ->
                switch (term.key()) {
                    case "name" -> Column.words(version -> version.model.name());
                    case "run_id" -> Column.words(version -> version.origin.runId());
                    case "source_path" -> Column.words(version -> version.origin.source());
                    case "version_number" -> Column.numbers(version -> version.number);
                    case "creation_timestamp" -> Column.numbers(version -> version.created.toEpochMilli());
                    case "last_updated_timestamp" ->
                        Column.numbers(version -> version.updated().toEpochMilli());
                    default -> throw Column.unknown(term, "name", "run_id", "source_path", "version_number");
                };
        };
    }

    private JsonObject tag(Asked asked) {
        registry.version(asked, Level.CAN_EDIT)
                .tags
                .put(asked.required("key"), asked.text("value").orElse(""));
        return new JsonObject();
    }

    private JsonObject untag(Asked asked) {
        registry.version(asked, Level.CAN_EDIT).tags.remove(asked.required("key"));
        return new JsonObject();
    }

    private JsonObject download(Asked asked) {
        var version = registry.version(asked, Level.CAN_READ);
        return new JsonObject().put("artifact_uri", version.origin.source());
    }

    private static JsonObject shown(ModelVersion version) {
        return new JsonObject().put("model_version", version.json());
    }
}
