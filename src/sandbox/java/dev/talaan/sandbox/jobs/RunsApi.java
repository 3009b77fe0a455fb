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

    private static final int MOST_TASKS = 100;

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
        var wanted = RunChoice.read(exchange);
        var found = runs.newestFirst().stream().filter(wanted).toList();
        var page = Page.of(
                found,
                exchange.parameter("page_token"),
                Math.min(limit(exchange), tempo.pace().pageSize()));
        var shape = new RunJson(url.get());
        var expanded = exchange.flag("expand_tasks");
        var body = page.json("runs", run -> expanded ? shape.expanded(run, MOST_TASKS) : shape.of(run));
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

    /// The tasks come in pages; the token is left out at the end, an empty one makes clients ask for ever.
    private Answer get(Exchange exchange) {
        var id = exchange.requiredNumber("run_id");
        var run = runs.find(id).orElseThrow(() -> ApiError.invalid("Run " + id + " does not exist."));
        var shape = new RunJson(url.get());
        var tasks = exchange.flag("include_history") ? run.attempts() : run.latest();
        var page = Page.of(
                tasks,
                exchange.parameter("page_token"),
                Math.min(MOST_TASKS, tempo.pace().pageSize()));
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
