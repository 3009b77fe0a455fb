package dev.talaan.databricks.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// From when on a replica may say of others that they have gone, and of itself that it is cut off.
class PulseTest {

    private static final Duration WHOLE = Duration.ofSeconds(6);

    private final FakeTicker ticker = new FakeTicker();
    private final Pulse pulse = new Pulse(ticker, WHOLE);

    @Test
    void itIsSteadyOnceItHasBeatenForTheWholeTime() {
        ticker.advance(WHOLE);
        pulse.beaten(true);
        assertThat(pulse.isSteady()).isFalse();
        ticker.advance(WHOLE.minusMillis(1));
        pulse.beaten(false);
        assertThat(pulse.isSteady()).isFalse();
        ticker.advance(Duration.ofMillis(1));
        assertThat(pulse.isSteady()).isTrue();
    }

    @Test
    void oneMissedBeatBeginsItAnew() {
        steady();
        pulse.missed();
        assertThat(pulse.isSteady()).isFalse();
        pulse.beaten(false);
        assertThat(pulse.isSteady()).isFalse();
        ticker.advance(WHOLE);
        assertThat(pulse.isSteady()).isTrue();
    }

    @Test
    void soDoesHavingBeenAway() {
        steady();
        pulse.beaten(true);
        assertThat(pulse.isSteady()).isFalse();
    }

    @Test
    void itIsLostOnceItHasFailedForTheWholeTime() {
        pulse.missed();
        assertThat(pulse.isLost()).isFalse();
        ticker.advance(WHOLE);
        pulse.missed();
        assertThat(pulse.isLost()).isTrue();
        pulse.beaten(true);
        assertThat(pulse.isLost()).isFalse();
        ticker.advance(WHOLE);
        pulse.missed();
        assertThat(pulse.isLost()).isFalse();
    }

    private void steady() {
        pulse.beaten(true);
        ticker.advance(WHOLE);
        assertThat(pulse.isSteady()).isTrue();
    }
}
