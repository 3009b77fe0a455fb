package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Which runs a list is about.
///
/// @param active whether only those that have not ended
/// @param completed whether only those that have
/// @param from the earliest start, epoch milliseconds
/// @param to the latest
record RunChoice(
        Optional<Long> job,
        boolean active,
        boolean completed,
        Optional<String> type,
        Optional<Long> from,
        Optional<Long> to)
        implements Predicate<Run> {

    private static final List<String> TYPES = List.of("JOB_RUN", "WORKFLOW_RUN", "SUBMIT_RUN");

    /// @throws ApiError 400 for what makes no sense
    static RunChoice read(Exchange exchange) {
        var choice = new RunChoice(
                exchange.number("job_id"),
                exchange.flag("active_only"),
                exchange.flag("completed_only"),
                exchange.parameter("run_type"),
                exchange.number("start_time_from"),
                exchange.number("start_time_to"));
        if (choice.active && choice.completed) {
            throw ApiError.invalid("Only one of active_only and completed_only may be true.");
        }
        choice.type.filter(type -> !TYPES.contains(type)).ifPresent(unknown -> {
            throw ApiError.invalid(
                    "Invalid run_type: " + unknown + ". It must be one of " + String.join(", ", TYPES) + ".");
        });
        return choice;
    }

    @Override
    public boolean test(Run run) {
        var ended = run.result().ended();
        return job.map(id -> id == run.job().id()).orElse(true)
                && !(active && ended)
                && !(completed && !ended)
                && type.map("JOB_RUN"::equals).orElse(true)
                && from.map(least -> run.start().toEpochMilli() >= least).orElse(true)
                && to.map(most -> run.start().toEpochMilli() <= most).orElse(true);
    }
}
