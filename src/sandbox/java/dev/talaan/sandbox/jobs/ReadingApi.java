package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Page;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.time.Tempo;

/// Listing and reading jobs.
final class ReadingApi implements Api {

    private static final int MOST_TASKS = 100;

    private final Runs runs;
    private final Tempo tempo;

    ReadingApi(Runs runs, Tempo tempo) {
        this.runs = runs;
        this.tempo = tempo;
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/api/2.2/jobs/list", this::list);
        routes.get("/api/2.2/jobs/get", this::get);
    }

    private Answer list(Exchange exchange) {
        var limit = exchange.number("limit").orElse(20L);
        if (limit < 1 || limit > 100) {
            throw ApiError.invalid("Invalid limit " + limit + ": it must be between 1 and 100.");
        }
        var jobs = runs.ofJobs((all, now) -> all.newestFirst()).stream()
                .filter(job -> exchange.parameter("name")
                        .map(job.name()::equalsIgnoreCase)
                        .orElse(true))
                .toList();
        var page = Page.of(jobs, exchange.parameter("page_token"), size((int) (long) limit));
        var body = page.json(
                "jobs", job -> exchange.flag("expand_tasks") ? JobJson.with(job, JobJson.tasks(job)) : JobJson.of(job));
        return Answer.json(body.put("has_more", page.next().isPresent()));
    }

    /// The tasks come in pages; the token is left out at the end, an empty one makes clients ask for ever.
    private Answer get(Exchange exchange) {
        var id = exchange.requiredNumber("job_id");
        var job = runs.ofJobs((all, now) -> all.find(id));
        var page = Page.of(JobJson.tasks(job), exchange.parameter("page_token"), size(MOST_TASKS));
        var body = JobJson.with(job, page.items());
        page.next().ifPresent(token -> body.put("next_page_token", token).put("has_more", true));
        return Answer.json(body);
    }

    private int size(int limit) {
        return Math.min(limit, tempo.pace().pageSize());
    }
}
