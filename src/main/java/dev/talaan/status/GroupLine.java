package dev.talaan.status;

import dev.talaan.databricks.transport.Breaker;
import dev.talaan.databricks.transport.Standing;
import dev.talaan.databricks.transport.Trouble;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// An API group of Databricks, ready to be shown.
///
/// @param when it answered last, or since when it does not
/// @param reason why it does not work; empty where it does, where a test has just said it, and for whom details are
///     not meant
/// @param troubles the last failures, for whom details are meant
/// @param testHref where its connection is tested; empty if not by this person
record GroupLine(
        String key,
        String title,
        String use,
        Mood mood,
        String when,
        String reason,
        List<Trouble> troubles,
        String testHref,
        Optional<ConnectionTests.Result> test) {

    /// A word, a mark and a tone, so that colour never speaks alone.
    enum Mood {
        WORKS("good", "✓", "works"),
        FAILS("bad", "✕", "does not work"),
        UNASKED("idle", "○", "not asked yet");

        private final String tone;
        private final String mark;
        private final String word;

        Mood(String tone, String mark, String word) {
            this.tone = tone;
            this.mark = mark;
            this.word = word;
        }

        public String tone() {
            return tone;
        }

        public String mark() {
            return mark;
        }

        public String word() {
            return word;
        }
    }

    static GroupLine of(
            Standing standing, boolean detailed, boolean canTest, Optional<ConnectionTests.Result> test, Clock clock) {
        var key = standing.group().word();
        return new GroupLine(
                key,
                Titles.of(standing.group()),
                Titles.use(standing.group()),
                mood(standing),
                when(standing, clock),
                detailed ? reason(standing, test.isEmpty()) : "",
                detailed ? standing.troubles() : List.of(),
                canTest ? StatusPage.testHref(standing.group()) : "",
                test);
    }

    boolean works() {
        return mood == Mood.WORKS;
    }

    boolean fails() {
        return mood == Mood.FAILS;
    }

    private static String reason(Standing standing, boolean said) {
        var breaker = standing.breaker() == Breaker.CLOSED
                ? ""
                : "The circuit breaker is " + standing.breaker().word() + ".";
        return ((said ? standing.why() : "") + " " + breaker).strip();
    }

    private static Mood mood(Standing standing) {
        if (!standing.asked()) {
            return Mood.UNASKED;
        }
        return standing.works() ? Mood.WORKS : Mood.FAILS;
    }

    private static String when(Standing standing, Clock clock) {
        var answered = standing.answered().map(at -> Ages.of(at, clock));
        if (!standing.asked()) {
            return "The portal has not needed it since it started.";
        }
        if (standing.works()) {
            return "Last answer " + answered.orElseThrow() + ".";
        }
        return "Since " + standing.failingSince().map(at -> Ages.of(at, clock)).orElseThrow() + ". "
                + answered.map(at -> "Last answer " + at + ".").orElse("No answer yet.");
    }
}
