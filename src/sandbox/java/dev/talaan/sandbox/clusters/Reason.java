package dev.talaan.sandbox.clusters;

import io.vertx.core.json.JsonObject;
import java.util.Map;

/// Why a cluster ended.
record Reason(String code, String type, Map<String, String> parameters, String message) {

    static Reason inactivity(long minutes) {
        return new Reason(
                "INACTIVITY",
                "SUCCESS",
                Map.of("inactivity_duration_min", Long.toString(minutes)),
                "Inactive cluster terminated (inactive for " + minutes + " minutes).");
    }

    static Reason request(String user) {
        return new Reason("USER_REQUEST", "SUCCESS", Map.of("username", user), "Terminated by user");
    }

    static Reason jobFinished() {
        return new Reason("JOB_FINISHED", "SUCCESS", Map.of(), "Job cluster was terminated after its run.");
    }

    static Reason quota() {
        return new Reason(
                "AZURE_QUOTA_EXCEEDED_EXCEPTION",
                "CLIENT_ERROR",
                Map.of(
                        "azure_error_code",
                        "QuotaExceeded",
                        "azure_error_message",
                        "The limit of 64 cores of the family standardDSv2Family is reached."),
                "The cloud refused the machines: the quota of cores is used up.");
    }

    JsonObject json() {
        var all = new JsonObject();
        parameters.forEach(all::put);
        return new JsonObject().put("code", code).put("type", type).put("parameters", all);
    }
}
