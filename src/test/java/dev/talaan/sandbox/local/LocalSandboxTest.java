package dev.talaan.sandbox.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class LocalSandboxTest {

    @Test
    void isStartedOnlyWhereThePortalTalksToIt() {
        assertThat(LocalSandbox.isHere(URI.create("http://localhost:8090"), 8090))
                .isTrue();
        assertThat(LocalSandbox.isHere(URI.create("http://localhost:8091"), 8090))
                .isFalse();
        assertThat(LocalSandbox.isHere(URI.create("https://adb-1.4.azuredatabricks.net"), 8090))
                .isFalse();
    }
}
