package dev.talaan.sandbox.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Window window = new Window(Duration.ofSeconds(1));

    @Test
    void withoutACeilingEverythingPasses() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(window.passes(0)).isTrue();
        }
        assertThat(window.most()).isEqualTo(1_000);
        assertThat(window.refused()).isZero();
    }

    @Test
    void theWindowSlidesAndWhatIsRefusedDoesNotCount() {
        window.set(2);
        assertThat(window.passes(0)).isTrue();
        assertThat(window.passes(SECOND / 2)).isTrue();
        assertThat(window.passes(SECOND - 1)).isFalse();
        assertThat(window.passes(SECOND)).isTrue();
        assertThat(window.passes(SECOND + 1)).isFalse();
        assertThat(window.passes(SECOND + SECOND / 2)).isTrue();
        assertThat(window.refused()).isEqualTo(2);
        assertThat(window.most()).isEqualTo(2);
    }
}
