package dev.talaan.monthend;

import dev.talaan.bir.Period;
import dev.talaan.monthend.Question.Fact;
import dev.talaan.monthend.pipeline.Pipeline;
import dev.talaan.monthend.pipeline.PipelineRuns;
import dev.talaan.web.Formats;
import dev.talaan.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// What somebody reads before they stop a run.
@ApplicationScoped
class StopQuestions {

    private static final String KEPT = "What its tasks have written so far stays. The month may be left half computed "
            + "until the pipeline runs for it again.";

    private final PipelineRuns runs;

    StopQuestions(PipelineRuns runs) {
        this.runs = runs;
    }

    /// @throws Problem 404 if it is not a run for the month
    Question of(Period month, long runId, Typed typed) {
        var reading = runs.run(runId);
        var run = reading.known();
        run.ifPresent(known -> mustBeOf(month, known));
        if (run.isEmpty()) {
            return question(month, runId, Optional.empty(), false, typed)
                    .with(typed.also(
                            "How the run stands cannot be told. Reload the page in a moment.", Optional.empty()));
        }
        return run.get().isActive()
                ? question(month, runId, run, true, typed)
                : question(month, runId, run, false, typed)
                        .with(typed.also("Run " + runId + " has ended already.", Optional.of(Links.run(month, runId))));
    }

    static void mustBeOf(Period month, Pipeline run) {
        if (!run.month().equals(month.toString())) {
            throw Problem.notFound(
                    "Run " + run.runId() + " is not a run for " + month.title() + ".",
                    "Check the address, or look for the run on the page of its month.");
        }
    }

    private static Question question(Period month, long runId, Optional<Pipeline> run, boolean offered, Typed typed) {
        return new Question(
                "Stop run " + runId,
                "Stop run " + runId + " for " + month.title() + "?",
                run.map(StopQuestions::facts).orElse(List.of()),
                "POST /api/2.2/jobs/runs/cancel\n{\"run_id\": %d}".formatted(runId),
                offered,
                "",
                UUID.randomUUID(),
                Links.cancellation(month, runId),
                Links.cancellation(month, runId),
                "Stop run " + runId,
                Links.run(month, runId),
                typed);
    }

    private static List<Fact> facts(Pipeline run) {
        return List.of(
                new Fact("Started", Formats.moment(run.startedAt())),
                new Fact(
                        "Tasks",
                        run.steps().stream()
                                .map(step -> step.name() + ": " + OutcomeWords.word(step.outcome()))
                                .collect(Collectors.joining("; "))),
                new Fact("What stays", KEPT));
    }
}
