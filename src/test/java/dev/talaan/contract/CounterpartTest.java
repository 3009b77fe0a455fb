package dev.talaan.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CounterpartTest {

    private static final String NAME = "none-of-these";

    @AfterEach
    void forget() {
        System.clearProperty("talaan.contract." + NAME);
    }

    @Test
    void aRealServerThatIsGivenButNotAskedIsRefused() {
        Counterpart.refuseUnasked(NAME);
        System.setProperty("talaan.contract." + NAME, "http://127.0.0.1:1");
        assertThatThrownBy(() -> Counterpart.refuseUnasked(NAME))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("./mvnw verify -Dtalaan.contract.none-of-these=URL");
    }

    @Test
    void unityCatalogIsNotStarted() {
        assertThatThrownBy(() -> RealServer.named("unity-catalog"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("-Dtalaan.contract.unity-catalog=URL");
        assertThatThrownBy(() -> RealServer.named(NAME)).isInstanceOf(IllegalArgumentException.class);
    }
}
