package dev.talaan.databricks.transport;

import java.time.Instant;

/// How the last call of a group ended, and when the group last answered.
///
/// @param ending null where nobody has asked yet
/// @param why what a failure says; empty where there was none
/// @param answeredBefore the last answer before this call; null where there was none
record LastCall(Ending ending, String why, Instant at, Instant answeredBefore) {

    static final LastCall NONE = new LastCall(null, "", null, null);

    /// The newer of two, which remembers what was before it.
    static LastCall after(LastCall before, LastCall now) {
        var answered = before.ending().isAnAnswer() ? before.at() : before.answeredBefore();
        return new LastCall(now.ending(), now.why(), now.at(), answered);
    }

    /// In one line, for the health page.
    String inWords() {
        if (ending == null) {
            return "not asked yet";
        }
        if (ending.isAnAnswer()) {
            return "answers, last at " + at;
        }
        var lastAnswer = answeredBefore == null ? "no answer yet" : "last answer at " + answeredBefore;
        return ending.word() + " at " + at + ", " + lastAnswer + ". " + why;
    }
}
