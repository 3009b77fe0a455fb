package dev.talaan.audit;

import dev.talaan.changes.State;
import io.quarkus.qute.TemplateExtension;

/// How the state of a Change is shown: a word, a mark and a tone, so that colour never speaks alone.
@TemplateExtension
final class StateWords {

    private StateWords() {}

    static String word(State state) {
        return switch (state) {
            case PROPOSED -> "proposed";
            case APPROVED -> "approved";
            case REDO -> "to be asked again";
            case APPLYING -> "being applied";
            case UNKNOWN -> "not known yet";
            case VERIFIED -> "verified";
            case FAILED -> "failed";
            case REJECTED -> "rejected";
            case WITHDRAWN -> "withdrawn";
            case EXPIRED -> "expired";
        };
    }

    static String tone(State state) {
        return switch (state) {
            case VERIFIED -> "good";
            case FAILED, REJECTED -> "bad";
            case APPLYING -> "busy";
            case REDO, UNKNOWN -> "warn";
            case PROPOSED, APPROVED, WITHDRAWN, EXPIRED -> "idle";
        };
    }

    static String mark(State state) {
        return switch (state) {
            case VERIFIED -> "✓";
            case FAILED, REJECTED -> "✕";
            case APPLYING -> "●";
            case REDO, UNKNOWN -> "!";
            case PROPOSED, APPROVED -> "○";
            case WITHDRAWN, EXPIRED -> "–";
        };
    }

    /// What an entry of the ledger tells by its type.
    static String deed(State state) {
        return switch (state) {
            case PROPOSED -> "Asked for";
            case APPROVED -> "Approved";
            case REDO -> "Sent back: the truth had moved";
            case APPLYING -> "Begun";
            case UNKNOWN -> "Without an answer";
            case VERIFIED -> "Read back: so it is";
            case FAILED -> "Failed: nothing was changed";
            case REJECTED -> "Rejected";
            case WITHDRAWN -> "Withdrawn";
            case EXPIRED -> "Expired";
        };
    }
}
