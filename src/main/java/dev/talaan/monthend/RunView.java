package dev.talaan.monthend;

import dev.talaan.bir.Period;
import dev.talaan.changes.Change;
import dev.talaan.databricks.Reading;
import dev.talaan.databricks.jobs.Outcome;
import dev.talaan.identity.Person;
import dev.talaan.identity.Role;
import dev.talaan.identity.Scope;
import dev.talaan.monthend.pipeline.Pipeline;
import dev.talaan.web.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A run, ready to be shown.
///
/// @param run empty where it is not known
/// @param change that started it; empty where the portal did not
/// @param changeHref where that is told in full; empty if not to this person
/// @param stopHref where it can be stopped; empty if it has ended or this person may not
/// @param lookAgainAfter when the page looks again by itself; empty once it has ended
record RunView(
        Period month,
        String title,
        String heading,
        Optional<Pipeline> run,
        Optional<Change> change,
        String changeHref,
        String elapsed,
        AsOf age,
        String href,
        String monthHref,
        String stopHref,
        String lookAgainAfter) {

    private static final Set<Role> READERS_OF_ALL = EnumSet.of(Role.AUDITOR, Role.ADMIN);

    static RunView of(
            Period month,
            long runId,
            Reading<Pipeline> reading,
            Optional<Change> change,
            Person reader,
            boolean mayStop,
            Duration followEvery,
            Clock clock) {
        var run = reading.known();
        var active = run.map(Pipeline::isActive).orElse(true);
        var title = "Run " + runId + " for " + month.title();
        return new RunView(
                month,
                title,
                title + run.map(RunView::standing).orElse(" cannot be read just now."),
                run,
                change,
                change.filter(known -> known.proposer().equals(reader.id())
                                || reader.may(READERS_OF_ALL, new Scope.Everything()))
                        .map(known -> "/audit/changes/" + known.number())
                        .orElse(""),
                run.map(known -> elapsed(known, clock.instant())).orElse(""),
                AsOf.of(reading, clock),
                Links.run(month, runId),
                Links.month(month),
                active && run.isPresent() && mayStop ? Links.cancellation(month, runId) : "",
                active ? followEvery.toMillis() + "ms" : "");
    }

    private static String standing(Pipeline run) {
        var done = run.steps().stream()
                .filter(step -> step.outcome() == Outcome.SUCCEEDED)
                .count();
        return switch (run.outcome()) {
            case WAITING -> " waits for its turn.";
            case RUNNING ->
                ": %d of %d tasks are done.".formatted(done, run.steps().size());
            case ENDING -> " is ending.";
            case SUCCEEDED -> " has finished. The figures are new.";
            case SUCCEEDED_WITH_FAILURES -> " has finished, with failures.";
            case FAILED -> " failed. What its tasks wrote before stays.";
            case CANCELLED -> " was stopped. What its tasks wrote before stays.";
            case SKIPPED -> " was skipped by Databricks.";
            case UNKNOWN -> " has ended, but how is unknown.";
        };
    }

    /// The workspace's clock and the portal's may differ a little; nothing takes less than no time.
    private static String elapsed(Pipeline run, Instant now) {
        var time = Duration.between(run.startedAt(), run.endedAt().orElse(now));
        return Formats.span(time.isNegative() ? Duration.ZERO : time);
    }
}
