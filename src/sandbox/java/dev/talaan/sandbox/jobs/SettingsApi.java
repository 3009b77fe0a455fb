package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import io.vertx.core.json.JsonObject;

/// Setting up jobs, changing and deleting them.
final class SettingsApi implements Api {

    private final Runs runs;

    SettingsApi(Runs runs) {
        this.runs = runs;
    }

    @Override
    public void mount(Routes routes) {
        routes.post("/api/2.2/jobs/create", this::create);
        routes.post("/api/2.2/jobs/update", this::update);
        routes.post("/api/2.2/jobs/delete", this::delete);
    }

    private Answer create(Exchange exchange) {
        var settings = Settings.read(exchange.json());
        var creator = exchange.caller().userName();
        var job = runs.ofJobs((jobs, now) -> jobs.create(creator, settings, now));
        return Answer.json(new JsonObject().put("job_id", job.id()));
    }

    private Answer update(Exchange exchange) {
        var fields = exchange.fields();
        runs.change(fields.requiredNumber("job_id"), ChangedSettings.read(fields));
        return Answer.nothing();
    }

    private Answer delete(Exchange exchange) {
        runs.delete(exchange.fields().requiredNumber("job_id"));
        return Answer.nothing();
    }
}
