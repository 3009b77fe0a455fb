package dev.talaan.databricks.transport;

import java.time.Instant;

/// How the last call of a group ended, and when the group last answered.
///
/// @param ending null where nobody has asked yet
/// @param why what a failure says; empty where there was none
/// @param requestId by which Databricks knows the call; empty where it gave none
/// @param answeredBefore the last answer before this call; null where there was none
/// @param failingSince the first failure since then; null where it answers
record LastCall(Ending ending, String why, String requestId, Instant at, Instant answeredBefore, Instant failingSince) {

    static final LastCall NONE = new LastCall(null, "", "", null, null, null);

    static LastCall of(Ending ending, String why, String requestId, Instant at) {
        return new LastCall(ending, why, requestId, at, null, ending.isAnAnswer() ? null : at);
    }

    /// The newer of two, which remembers what was before it.
    static LastCall after(LastCall before, LastCall now) {
        var answered = before.ending().isAnAnswer() ? before.at() : before.answeredBefore();
        var since =
                now.ending().isAnAnswer() || before.failingSince() == null ? now.failingSince() : before.failingSince();
        return new LastCall(now.ending(), now.why(), now.requestId(), now.at(), answered, since);
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
        var known = requestId.isEmpty() ? "" : " (request " + requestId + ")";
        return ending.word() + " at " + at + ", " + lastAnswer + ". " + why + known;
    }
}
