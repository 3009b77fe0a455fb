package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/// A run as it was asked for, checked.
///
/// @param queues whether it waits when the job is at its limit; empty where the job decides
record RunNow(long jobId, Call call, Optional<Boolean> queues) {

    private static final int LONGEST_TOKEN = 64;

    static RunNow read(JsonObject json) {
        var fields = new Fields(json);
        var id = fields.requiredNumber("job_id");
        var token = fields.text("idempotency_token").orElse("");
        var call = new Call(Trigger.ONE_TIME, fields.texts("job_parameters"), fields.texts("notebook_params"), token);
        var queues = fields.object("queue").flatMap(queue -> queue.flag("enabled"));
        if (token.length() > LONGEST_TOKEN) {
            throw ApiError.invalid("Invalid idempotency_token: it must have at most " + LONGEST_TOKEN
                    + " characters, but has " + token.length() + ".");
        }
        if (!call.jobParameters().isEmpty() && !call.notebookParams().isEmpty()) {
            throw ApiError.invalid("Parameters job_parameters and notebook_params cannot be specified together.");
        }
        return new RunNow(id, call, queues);
    }
}
