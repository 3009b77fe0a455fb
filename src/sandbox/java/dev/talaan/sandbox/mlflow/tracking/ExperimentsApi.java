package dev.talaan.sandbox.mlflow.tracking;

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

/// `experiments/…`
final class ExperimentsApi {

    private static final Comparator<Experiment> NEWEST_FIRST =
            Comparator.comparing((Experiment e) -> e.created).reversed().thenComparing(e -> e.id);

    private final Experiments experiments;
    private final SandboxClock clock;
    private final Portions portions;

    ExperimentsApi(Experiments experiments, SandboxClock clock, Tempo tempo) {
        this.experiments = experiments;
        this.clock = clock;
        this.portions = new Portions(tempo, 1000, 50_000);
    }

    void mount(MlflowRoutes routes) {
        routes.post("experiments/create", this::create);
        routes.get("experiments/get", asked -> shown(experiments.get(asked.required("experiment_id"))));
        routes.get("experiments/get-by-name", this::named);
        routes.post("experiments/search", this::search);
        routes.get("experiments/search", this::search);
        routes.post("experiments/update", this::update);
        routes.post("experiments/delete", this::delete);
        routes.post("experiments/restore", this::restore);
        routes.post("experiments/set-experiment-tag", this::tag);
    }

    private JsonObject create(Asked asked) {
        var experiment = experiments.create(
                asked.required("name"), asked.text("artifact_location").orElse(""), asked.pairs("tags"));
        return new JsonObject().put("experiment_id", experiment.id);
    }

    private JsonObject named(Asked asked) {
        var name = asked.required("experiment_name");
        return shown(experiments
                .named(name)
                .orElseThrow(() -> ApiError.missing("Could not find experiment with name '" + name + "'")));
    }

    private JsonObject search(Asked asked) {
        var view = View.of(asked, "view_type");
        var found = experiments.all().stream()
                .filter(experiment -> view.shows(experiment.isDeleted()))
                .filter(Filter.of(asked.text("filter").orElse(""), ExperimentsApi::column))
                .sorted(Ordering.of(asked.strings("order_by"), ExperimentsApi::column, NEWEST_FIRST))
                .toList();
        return portions.page(found, asked).json("experiments", Experiment::json);
    }

    private static Column<Experiment> column(Term term) {
        return switch (term.kind()) {
            case TAG -> Column.words(experiment -> experiment.tags.get(term.key()));
            case METRIC, PARAMETER -> throw ApiError.invalid("Invalid entity type '" + term.kind() + "'");
            case ATTRIBUTE ->
                switch (term.key()) {
                    case "name" -> Column.words(Experiment::name);
                    case "experiment_id" -> Column.words(experiment -> experiment.id);
                    case "creation_time" -> Column.numbers(experiment -> experiment.created.toEpochMilli());
                    case "last_update_time" ->
                        Column.numbers(experiment -> experiment.updated().toEpochMilli());
                    default -> throw Column.unknown(term, "name", "creation_time", "last_update_time");
                };
        };
    }

    private JsonObject update(Asked asked) {
        experiments.rename(experiments.active(asked.required("experiment_id")), asked.required("new_name"));
        return new JsonObject();
    }

    private JsonObject delete(Asked asked) {
        var experiment = experiments.get(asked.required("experiment_id"));
        if (experiment.isDeleted()) {
            throw ApiError.missing("No Experiment with id=" + experiment.id + " exists");
        }
        experiment.delete(true, clock.now());
        return new JsonObject();
    }

    private JsonObject restore(Asked asked) {
        experiments.get(asked.required("experiment_id")).delete(false, clock.now());
        return new JsonObject();
    }

    private JsonObject tag(Asked asked) {
        var experiment = experiments.active(asked.required("experiment_id"));
        experiment.tags.put(asked.required("key"), asked.text("value").orElse(""));
        return new JsonObject();
    }

    private static JsonObject shown(Experiment experiment) {
        return new JsonObject().put("experiment", experiment.json());
    }
}
