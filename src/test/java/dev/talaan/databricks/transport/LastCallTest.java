package dev.talaan.databricks.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.RateLimited;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the health page says about a group.
class LastCallTest {

    private static final Instant TEN = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-11-02T03:00:00Z");

    @Test
    void nobodyHasAskedYet() {
        assertThat(LastCall.NONE.inWords()).isEqualTo("not asked yet");
    }

    @Test
    void aFailureRemembersTheAnswerBeforeIt() {
        var failed = LastCall.after(answered(TEN), failed(ELEVEN));
        assertThat(failed.inWords())
                .isEqualTo("timed-out at " + ELEVEN + ", last answer at " + TEN + ". It took too long.");
        assertThat(LastCall.after(failed, failed(ELEVEN)).answeredBefore()).isEqualTo(TEN);
    }

    @Test
    void aFailureFromTheStartOnHasNoAnswerBeforeIt() {
        assertThat(LastCall.after(failed(TEN), failed(ELEVEN)).inWords()).contains("no answer yet");
    }

    @Test
    void howLongItHasFailedIsRememberedUntilItAnswers() {
        var failing = LastCall.after(LastCall.after(answered(TEN), failed(TEN)), failed(ELEVEN));
        assertThat(failing.failingSince()).isEqualTo(TEN);
        assertThat(LastCall.after(failing, answered(ELEVEN)).failingSince()).isNull();
    }

    @Test
    void databricksOwnNumberOfTheRequestIsSaid() {
        assertThat(LastCall.of(Ending.DENIED, "No.", "r-1", TEN).requestId()).isEqualTo("r-1");
        assertThat(LastCall.of(Ending.UNAUTHENTICATED, "No.", "r-1", TEN).inWords())
                .endsWith("No. (request r-1)");
    }

    @Test
    void anAnswerNeedsNoMoreWords() {
        assertThat(LastCall.after(failed(TEN), answered(ELEVEN)).inWords()).isEqualTo("answers, last at " + ELEVEN);
    }

    @Test
    void whatIsNoErrorOfTheirsIsUnreadable() {
        assertThat(Ending.of(new IllegalStateException())).isEqualTo(Ending.UNREADABLE);
        assertThat(Ending.of(new RateLimited(Detail.of("slower"), null))).isEqualTo(Ending.LIMITED);
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void wordsAreFitForLabels(Ending ending) {
        assertThat(ending.word()).matches("[a-z-]+");
    }

    private static LastCall answered(Instant at) {
        return LastCall.of(Ending.ANSWERED, "", "", at);
    }

    private static LastCall failed(Instant at) {
        return LastCall.of(Ending.TIMED_OUT, "It took too long.", "", at);
    }
}
