package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Page;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.time.Tempo;
import java.util.List;

/// Listing and reading jobs.
public final class JobsApi implements Api {

    private final Tempo tempo;

    public JobsApi(Tempo tempo) {
        this.tempo = tempo;
    }

    static List<JobDefinition> all() {
        return List.of(Pipeline.VENDOR_SYNC, Pipeline.MONTH_END);
    }

    static JobDefinition find(long id) {
        return all().stream()
                .filter(job -> job.id() == id)
                .findFirst()
                .orElseThrow(() -> ApiError.invalid("Job " + id + " does not exist."));
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
        var jobs = all().stream()
                .filter(job -> exchange.parameter("name")
                        .map(job.name()::equalsIgnoreCase)
                        .orElse(true))
                .toList();
        var page = Page.of(
                jobs,
                exchange.parameter("page_token"),
                Math.min((int) (long) limit, tempo.pace().pageSize()));
        var body = page.json("jobs", job -> JobJson.of(job, exchange.flag("expand_tasks")));
        return Answer.json(body.put("has_more", page.next().isPresent()));
    }

    private Answer get(Exchange exchange) {
        return Answer.json(JobJson.of(find(exchange.requiredNumber("job_id")), true));
    }
}
