package dev.talaan.monthend;

import dev.talaan.databricks.jobs.Outcome;
import io.quarkus.qute.TemplateExtension;

/// How an outcome is shown: a word, a mark and a tone, so that colour never speaks alone.
@TemplateExtension
final class OutcomeWords {

    private OutcomeWords() {}

    static String word(Outcome outcome) {
        return switch (outcome) {
            case WAITING -> "waiting";
            case RUNNING -> "running";
            case ENDING -> "ending";
            case SUCCEEDED -> "finished";
            case SUCCEEDED_WITH_FAILURES -> "finished with failures";
            case FAILED -> "failed";
            case CANCELLED -> "cancelled";
            case SKIPPED -> "skipped";
            case UNKNOWN -> "unknown";
        };
    }

    static String tone(Outcome outcome) {
        return switch (outcome) {
            case SUCCEEDED -> "good";
            case FAILED -> "bad";
            case RUNNING, ENDING -> "busy";
            case SUCCEEDED_WITH_FAILURES, CANCELLED, UNKNOWN -> "warn";
            case WAITING, SKIPPED -> "idle";
        };
    }

    static String mark(Outcome outcome) {
        return switch (outcome) {
            case SUCCEEDED -> "✓";
            case FAILED -> "✕";
            case RUNNING, ENDING -> "●";
            case SUCCEEDED_WITH_FAILURES, CANCELLED, UNKNOWN -> "!";
            case WAITING, SKIPPED -> "○";
        };
    }
}
