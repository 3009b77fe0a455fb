package dev.talaan.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.databricks.transport.signin.SignInState;
import dev.talaan.databricks.transport.signin.SignInState.Over;
import dev.talaan.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// When a trouble of the signing in is said to be over.
class SignInUsedTest {

    private final TestClock clock = new TestClock();
    private final Optional<Instant> before = Optional.of(clock.instant().minusSeconds(1));
    private final Optional<Instant> later = Optional.of(clock.instant().plusSeconds(1));

    @Test
    void whileTheRenewalFailsAnAnswerByTheOldTokenSaysNothing() {
        assertThat(words(Over.NOT_YET, later)).last().asString().endsWith("The server is away.");
        assertThat(words(Over.SINCE, before)).last().asString().endsWith("The server is away. It has worked since.");
    }

    @Test
    void afterARefusalTheNextAnswerDoes() {
        assertThat(words(Over.WITH_THE_NEXT_ANSWER, Optional.empty())).noneMatch(SignInUsedTest::saysOver);
        assertThat(words(Over.WITH_THE_NEXT_ANSWER, before)).noneMatch(SignInUsedTest::saysOver);
        assertThat(words(Over.WITH_THE_NEXT_ANSWER, later)).anyMatch(SignInUsedTest::saysOver);
    }

    private static boolean saysOver(String sentence) {
        return sentence.contains("worked since");
    }

    private List<String> words(Over over, Optional<Instant> answered) {
        var trouble = new SignInState.Trouble(clock.instant(), "The server is away.", over);
        var until = clock.instant().plus(Duration.ofMinutes(5));
        var state = new SignInState("a way", "a file", Optional.of(until), Optional.empty(), Optional.of(trouble));
        return SignInUsed.words(state, answered, clock);
    }
}
