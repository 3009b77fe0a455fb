package dev.talaan.sandbox.mlflow.tracking;

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
import java.util.UUID;

/// `runs/…`, but for what is logged in them.
final class RunsApi {

    private static final Comparator<TrackedRun> NEWEST_FIRST =
            Comparator.comparingLong((TrackedRun run) -> run.start).reversed().thenComparing(run -> run.id);

    private final Experiments experiments;
    private final Runs runs;
    private final SandboxClock clock;
    private final Portions portions;

    RunsApi(Experiments experiments, Runs runs, SandboxClock clock, Tempo tempo) {
        this.experiments = experiments;
        this.runs = runs;
        this.clock = clock;
        this.portions = new Portions(tempo, 1000, 50_000);
    }

    void mount(MlflowRoutes routes) {
        routes.post("runs/create", this::create);
        routes.get("runs/get", asked -> shown(runs.get(asked)));
        routes.post("runs/update", this::update);
        routes.post("runs/search", this::search);
        routes.post("runs/delete", asked -> delete(asked, true));
        routes.post("runs/restore", asked -> delete(asked, false));
    }

    private JsonObject create(Asked asked) {
        var id = UUID.randomUUID().toString().replace("-", "");
        var name = asked.text("run_name").filter(text -> !text.isEmpty()).orElse("run-" + id.substring(0, 8));
        var run = new TrackedRun(
                id,
                experiments.active(asked.required("experiment_id")),
                name,
                asked.text("user_id").orElse(asked.caller().userName()),
                asked.whole("start_time").orElse(clock.now().toEpochMilli()));
        run.tags.putAll(asked.pairs("tags"));
        return shown(runs.keep(run));
    }

    private JsonObject update(Asked asked) {
        var run = runs.active(asked);
        var state = asked.text("status").map(RunState::of).orElse(run.state);
        run.end = asked.whole("end_time").orElse(run.end);
        run.state = state;
        asked.text("run_name").filter(text -> !text.isEmpty()).ifPresent(run::rename);
        return new JsonObject().put("run_info", run.info());
    }

    private JsonObject search(Asked asked) {
        var view = View.of(asked, "run_view_type");
        var wanted = asked.strings("experiment_ids");
        var found = runs.all().stream()
                .filter(run -> wanted.contains(run.experiment.id) && view.shows(!run.isActive()))
                .filter(Filter.of(asked.text("filter").orElse(""), RunsApi::column))
                .sorted(Ordering.of(asked.strings("order_by"), RunsApi::column, NEWEST_FIRST))
                .toList();
        return portions.page(found, asked).json("runs", TrackedRun::json);
    }

    private static Column<TrackedRun> column(Term term) {
        return switch (term.kind()) {
            case METRIC ->
                Column.numbers(run -> run.latest(term.key()).map(Metric::value).orElse(null));
            case PARAMETER -> Column.words(run -> run.params.get(term.key()));
            case TAG -> Column.words(run -> run.tags.get(term.key()));
            case ATTRIBUTE ->
                switch (term.key()) {
                    case "run_id" -> Column.words(run -> run.id);
                    case "run_name" -> Column.words(run -> run.name);
                    case "status" -> Column.words(run -> run.state.name());
                    case "user_id" -> Column.words(run -> run.user);
                    case "start_time" -> Column.numbers(run -> run.start);
                    case "end_time" -> Column.numbers(run -> run.end);
                    default ->
                        throw Column.unknown(term, "run_id", "run_name", "status", "user_id", "start_time", "end_time");
                };
        };
    }

    private JsonObject delete(Asked asked, boolean yes) {
        runs.get(asked).deleted = yes;
        return new JsonObject();
    }

    private static JsonObject shown(TrackedRun run) {
        return new JsonObject().put("run", run.json());
    }
}
