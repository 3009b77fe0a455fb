package dev.talaan.sandbox.mlflow.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.sandbox.time.SandboxClock;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryTest {

    private final Registry registry = new Registry(new SandboxClock(Instant.parse("2026-11-05T01:00:00Z")));

    @ParameterizedTest
    @CsvSource({
        "bir_tax_forecaster, 1, true",
        "bir_tax_forecaster, 3, true",
        "bir_tax_forecaster, 4, false",
        "bir_tax_forecaster, x, false",
        "bir_tax_forecaster, 99999999999999999999, false",
        "none, 1, false"
    })
    void knowsWhatCanBeServed(String model, String version, boolean there) {
        assertThat(registry.has(model, version)).isEqualTo(there);
    }
}
