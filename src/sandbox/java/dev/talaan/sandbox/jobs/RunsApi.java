package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Page;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.time.Tempo;
import java.net.URI;
import java.util.function.Supplier;

/// Listing and reading runs, the newest first.
final class RunsApi implements Api {

    /// A page of runs holds fewer than 25.
    private static final long MOST = 24;

    private final Runs runs;
    private final Tempo tempo;
    private final Supplier<URI> url;

    RunsApi(Runs runs, Tempo tempo, Supplier<URI> url) {
        this.runs = runs;
        this.tempo = tempo;
        this.url = url;
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/api/2.2/jobs/runs/list", this::list);
        routes.get("/api/2.2/jobs/runs/get", this::get);
    }

    private Answer list(Exchange exchange) {
        if (exchange.flag("active_only") && exchange.flag("completed_only")) {
            throw ApiError.invalid("Only one of active_only and completed_only may be true.");
        }
        var found = runs.newestFirst().stream()
                .filter(run -> matches(run, exchange))
                .toList();
        var page = Page.of(
                found,
                exchange.parameter("page_token"),
                Math.min(limit(exchange), tempo.pace().pageSize()));
        var shape = new RunJson(url.get());
        var body = page.json("runs", run -> {
            var json = shape.of(run);
            return exchange.flag("expand_tasks") ? json.put("tasks", shape.tasks(run, run.latest())) : json;
        });
        page.previous().ifPresent(token -> body.put("prev_page_token", token));
        return Answer.json(body.put("has_more", page.next().isPresent()));
    }

    private static int limit(Exchange exchange) {
        var limit = exchange.number("limit").orElse(20L);
        if (limit < 0 || limit > MOST) {
            throw ApiError.invalid("Invalid limit " + limit + ": it must be greater than 0 and less than 25.");
        }
        return (int) (limit == 0 ? MOST : limit);
    }

    private static boolean matches(Run run, Exchange exchange) {
        var active = !run.result().ended();
        return exchange.number("job_id").map(id -> id == run.job().id()).orElse(true)
                && (!exchange.flag("active_only") || active)
                && (!exchange.flag("completed_only") || !active)
                && exchange.parameter("run_type").map("JOB_RUN"::equals).orElse(true)
                && exchange.millis("start_time_from")
                        .map(from -> !run.start().isBefore(from))
                        .orElse(true)
                && exchange.millis("start_time_to")
                        .map(to -> !run.start().isAfter(to))
                        .orElse(true);
    }

    /// The tasks come in pages; the token is left out at the end, an empty one makes clients ask for ever.
    private Answer get(Exchange exchange) {
        var id = exchange.requiredNumber("run_id");
        var run = runs.find(id).orElseThrow(() -> ApiError.invalid("Run " + id + " does not exist."));
        var shape = new RunJson(url.get());
        var tasks = exchange.flag("include_history") ? run.attempts() : run.latest();
        var page = Page.of(
                tasks,
                exchange.parameter("page_token"),
                Math.min(100, tempo.pace().pageSize()));
        var body = shape.of(run)
                .put("tasks", shape.tasks(run, page.items()))
                .put("has_more", page.next().isPresent());
        page.next().ifPresent(token -> body.put("next_page_token", token));
        if (exchange.flag("include_history") && !run.repairs().isEmpty()) {
            body.put("repair_history", shape.history(run));
        }
        return Answer.json(body);
    }
}
