package dev.talaan.monthend;

import dev.talaan.bir.Period;
import dev.talaan.databricks.Reading;
import dev.talaan.monthend.Question.Fact;
import dev.talaan.monthend.pipeline.Pipeline;
import dev.talaan.monthend.pipeline.PipelineRuns;
import dev.talaan.monthend.pipeline.Situation;
import dev.talaan.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What somebody reads before they start the pipeline for a month.
@ApplicationScoped
class RunQuestions {

    private final PipelineRuns runs;
    private final MonthEndConfig config;

    RunQuestions(PipelineRuns runs, MonthEndConfig config) {
        this.runs = runs;
        this.config = config;
    }

    Question of(Period month, Typed typed) {
        return switch (runs.situation(month)) {
            case Reading.Fresh<Situation> fresh -> asThingsAre(month, fresh.value(), typed);
            case Reading.Stale<Situation> stale -> unknown(month, typed, stale.why());
            case Reading.Missing<Situation> missing -> unknown(month, typed, missing.why());
        };
    }

    private Question asThingsAre(Period month, Situation situation, Typed typed) {
        var facts = List.of(
                new Fact(
                        "Job",
                        situation.job().settings().name() + " ("
                                + situation.job().jobId() + ")"),
                new Fact("Month", month.title()),
                new Fact(
                        "Computed anew",
                        "The figures of the month in " + config.figures() + ", and the features of "
                                + "its forecast in " + config.features()),
                situation.last().map(run -> last(month, run)).orElse(new Fact("Last run", "None for this month yet")));
        var question = question(
                month,
                facts,
                call(month, situation),
                situation.active().isEmpty(),
                situation.snapshot().digest(),
                typed);
        return situation
                .active()
                .map(run -> question.with(inProgress(typed, run)))
                .orElse(question);
    }

    private static Typed inProgress(Typed typed, Pipeline run) {
        var words = "Run " + run.runId() + " of the pipeline is in progress. Wait for its end, or stop it first.";
        var link = Period.parse(run.month()).map(month -> Links.run(month, run.runId()));
        return typed.also(words, link);
    }

    private static Fact last(Period month, Pipeline run) {
        return new Fact(
                "Last run",
                run.runId() + " " + OutcomeWords.word(run.outcome()) + ", "
                        + run.endedAt().map(Formats::moment).orElse("started " + Formats.moment(run.startedAt())),
                Links.run(month, run.runId()));
    }

    private static String call(Period month, Situation situation) {
        return """
                POST /api/2.2/jobs/run-now
                {"job_id": %d, "job_parameters": {"month": "%s", …}}""".formatted(situation.job().jobId(), month);
    }

    private static Question unknown(Period month, Typed typed, String why) {
        return question(month, List.of(), "", false, "", typed)
                .with(typed.also(
                        "How things stand cannot be told, so nothing can be started: " + why, Optional.empty()));
    }

    private static Question question(
            Period month, List<Fact> facts, String call, boolean offered, String seen, Typed typed) {
        return new Question(
                "Run for " + month.title(),
                "Run the pipeline for " + month.title() + "?",
                facts,
                call,
                offered,
                seen,
                UUID.randomUUID(),
                Links.newRun(month),
                Links.runs(month),
                "Run for " + month.title(),
                Links.month(month),
                typed);
    }
}
