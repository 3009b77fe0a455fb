package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.lake.ClosedMonths;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How a run was called.
///
/// @param jobParameters what was given for the job's parameters, also for such as the job does not declare
/// @param token the caller's idempotency token, empty for none
record Call(Trigger trigger, Map<String, String> jobParameters, Map<String, String> notebookParams, String token) {

    static Call scheduled(YearMonth month) {
        return new Call(Trigger.PERIODIC, Map.of(Pipeline.MONTH, month.toString()), Map.of(), "");
    }

    /// One that a schedule makes: a job that has the parameter runs for the month before.
    static Call scheduled(JobDefinition job, Instant at) {
        return job.settings().parameters().containsKey(Pipeline.MONTH)
                ? scheduled(YearMonth.from(at.atZone(ClosedMonths.MANILA)).minusMonths(1))
                : new Call(Trigger.PERIODIC, Map.of(), Map.of(), "");
    }

    /// What was given under the name.
    Optional<String> value(String name) {
        return Optional.ofNullable(notebookParams.getOrDefault(name, jobParameters.get(name)));
    }

    /// The same with other values for some of the job's parameters.
    Call with(Map<String, String> otherParameters) {
        var all = new LinkedHashMap<>(jobParameters);
        all.putAll(otherParameters);
        return new Call(trigger, all, notebookParams, token);
    }
}
