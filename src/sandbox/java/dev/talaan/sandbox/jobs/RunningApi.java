package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import io.vertx.core.json.JsonObject;

/// Starting, cancelling and repairing runs.
final class RunningApi implements Api {

    private final Runs runs;

    RunningApi(Runs runs) {
        this.runs = runs;
    }

    @Override
    public void mount(Routes routes) {
        routes.post("/api/2.2/jobs/run-now", this::runNow);
        routes.post("/api/2.2/jobs/runs/cancel", this::cancel);
        routes.post("/api/2.2/jobs/runs/repair", this::repair);
    }

    private Answer runNow(Exchange exchange) {
        var run = runs.call(RunNow.read(exchange.json()));
        return Answer.json(new JsonObject().put("run_id", run.id()).put("number_in_job", run.number()));
    }

    private Answer cancel(Exchange exchange) {
        runs.cancel(exchange.fields().requiredNumber("run_id"));
        return Answer.nothing();
    }

    private Answer repair(Exchange exchange) {
        var id = runs.repair(RepairRun.read(exchange.fields()));
        return Answer.json(new JsonObject().put("repair_id", id));
    }
}
