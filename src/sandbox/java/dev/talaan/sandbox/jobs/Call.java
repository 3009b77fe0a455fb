package dev.talaan.sandbox.jobs;

import java.time.YearMonth;
import java.util.Map;

/// How a run was called.
///
/// @param jobParameters what was given for the job's parameters, also for such as the job does not declare
/// @param token the caller's idempotency token, empty for none
record Call(Trigger trigger, Map<String, String> jobParameters, Map<String, String> notebookParams, String token) {

    static Call scheduled(YearMonth month) {
        return new Call(Trigger.PERIODIC, Map.of(Pipeline.MONTH, month.toString()), Map.of(), "");
    }

    /// What the tasks' notebooks read under the name; every declared parameter is empty by default.
    String value(String name) {
        return notebookParams.getOrDefault(name, jobParameters.getOrDefault(name, ""));
    }
}
