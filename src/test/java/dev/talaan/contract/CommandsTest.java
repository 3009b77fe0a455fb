package dev.talaan.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsTest {

    @Test
    void tellWhatTheySaidAndHowTheyEnded() {
        var java = ProcessHandle.current().info().command().orElseThrow();
        assertThat(Commands.run(List.of(java, "--version")))
                .satisfies(ended -> assertThat(ended.succeeded()).isTrue())
                .extracting(Commands.Ended::output)
                .asString()
                .contains("25");
        assertThat(Commands.run(List.of(java, "--no-such-option")).succeeded()).isFalse();
    }

    @Test
    void endWith127WhereThereIsNone() {
        assertThat(Commands.run(List.of("no-such-program-as-this")).code()).isEqualTo(127);
    }

    @Test
    void onlyServersThatAreKnownAreStarted() {
        assertThatThrownBy(() -> RealServer.named("none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'none'");
    }
}
