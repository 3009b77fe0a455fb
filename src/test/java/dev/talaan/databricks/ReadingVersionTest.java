package dev.talaan.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingVersionTest {

    private static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");
    private static final List<String> ANSWER = List.of("a");
    private static final Reading<List<String>> READING = new Reading.Fresh<>(ANSWER, NOON);

    @Test
    void oneAnswerReadTwiceIsOneVersion() {
        var again = new Reading.Fresh<>(ANSWER, NOON);
        assertThat(again.version()).isEqualTo(READING.version()).hasSameHashCodeAs(READING.version());
    }

    static Stream<Reading<List<String>>> others() {
        return Stream.of(
                new Reading.Fresh<>(List.of(new String("a")), NOON),
                new Reading.Fresh<>(ANSWER, NOON.plusSeconds(1)),
                new Reading.Stale<>(ANSWER, NOON, "slow", true),
                new Reading.Stale<>(ANSWER, NOON, "slow", false),
                new Reading.Stale<>(ANSWER, NOON, "down", false),
                new Reading.Missing<>("down", false),
                new Reading.Missing<>("down", true));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whateverElseIsShownIsAnotherVersion(Reading<List<String>> other) {
        assertThat(other.version()).isNotEqualTo(READING.version());
        assertThat(others().filter(one -> one.version().equals(other.version())).count())
                .isLessThanOrEqualTo(1);
    }
}
