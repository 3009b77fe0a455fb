package dev.talaan.sandbox.control;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.jobs.Runs;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.YearMonth;

/// Adds runs, tells which there are, and orders the failures of tasks.
public final class JobsControl implements Api {

    private static final String FAILED = "Workload failed, see run output for details";

    private final Runs runs;

    public JobsControl(Runs runs) {
        this.runs = runs;
    }

    @Override
    public void mount(Routes routes) {
        routes.open(HttpMethod.POST, "/_sandbox/runs", this::add);
        routes.open(HttpMethod.GET, "/_sandbox/runs", exchange -> list());
        routes.open(HttpMethod.POST, "/_sandbox/jobs/failures", this::fail);
        routes.open(HttpMethod.DELETE, "/_sandbox/jobs/failures", exchange -> {
            runs.heal();
            return Answer.nothing();
        });
    }

    private Answer add(Exchange exchange) {
        var json = exchange.json();
        try {
            var id = runs.add(
                    YearMonth.parse(json.getString("month", "")),
                    json.getString("result", "SUCCESS"),
                    json.getString("task", "gold_aggregation"),
                    json.getString("message", FAILED));
            return Answer.json(new JsonObject().put("run_id", id));
        } catch (DateTimeException e) {
            throw ApiError.invalid("month must be a month such as 2026-10.");
        }
    }

    private Answer list() {
        return Answer.json(new JsonObject().put("runs", new JsonArray(runs.summaries())));
    }

    private Answer fail(Exchange exchange) {
        var json = exchange.json();
        var count = json.getInteger("count", 1);
        if (count < 1) {
            throw ApiError.invalid("count must be at least 1.");
        }
        runs.fail(json.getString("task", ""), json.getString("message", FAILED), count);
        return Answer.nothing();
    }
}
