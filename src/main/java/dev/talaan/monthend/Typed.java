package dev.talaan.monthend;

import java.util.Optional;

/// What somebody typed into a form that comes back to them, and why it does.
///
/// @param error what belongs beside the field
/// @param trouble what belongs above the form
/// @param link where more is to be learnt about the trouble
record Typed(String reason, String error, String trouble, Optional<String> link) {

    static Typed nothing() {
        return kept("");
    }

    static Typed kept(String reason) {
        return new Typed(reason, "", "", Optional.empty());
    }

    Typed unfit(String why) {
        return new Typed(reason, why, "", Optional.empty());
    }

    Typed refused(String why) {
        return new Typed(reason, "", why, Optional.empty());
    }

    Typed refused(String why, String link) {
        return new Typed(reason, "", why, Optional.of(link));
    }
}
