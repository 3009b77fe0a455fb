package dev.talaan.databricks.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.support.DatabricksSettings;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an operator sets the budgets to; senseless settings are refused at the start, by their key.
class SenseTest {

    @ParameterizedTest
    @CsvSource({
        "beat-every, disabled, 'must be a time, or off in small letters'",
        "beat-every, OFF, 'must be a time, or off in small letters'",
        "beat-every, often, 'must be a time, or off in small letters'",
        "beat-every, 0s, must be longer than nothing",
        "beat-every, 6s, must be shorter than talaan.databricks.budget.gone-after",
        "beat-every, 1m, must be shorter than talaan.databricks.budget.gone-after",
        "requests-per-second, 0, must be 1 or more",
        "mlflow-per-minute, 0, must be 1 or more",
        "statements, 0, must be 1 or more",
        "statements, -1, must be 1 or more",
        "queue, 0, must be 1 or more",
        "patience, 0s, must be longer than nothing",
        "travel, PT-1S, must not be negative",
        "background-yields, PT-1S, must not be negative"
    })
    void whatMakesNoSenseIsRefusedInOneSentenceThatNamesTheKey(String key, String value, String why) {
        var config = config(key, value);
        assertThatThrownBy(() -> new Budgets(config, new FakeTicker()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Talaan does not start: talaan.databricks.budget." + key + " " + why
                        + " (docs/operations.md).");
    }

    @ParameterizedTest
    @CsvSource({
        "beat-every, off, 1",
        "beat-every, 5s, 0",
        "beat-every, 500ms, 0",
        "mlflow-per-minute, 1, 0",
        "requests-per-second, 1, 0",
        "statements, 1, 0",
        "travel, 0s, 0",
        "background-yields, 0s, 0",
        "background-yields, 1m, 0",
        "patience, 5s, 0",
        "patience, 2s, 0"
    })
    void whatMakesSenseIsTaken(String key, String value, double part) {
        var budgets = new Budgets(config(key, value), new FakeTicker());
        assertThat(budgets.share().part()).isEqualTo(part);
        assertThat(budgets.uses()).hasSize(3);
    }

    @Test
    void itIsFoundOutAtTheStart() {
        assertThat(Budgets.class).hasAnnotation(Startup.class);
    }

    private static DatabricksConfig config(String key, String value) {
        return DatabricksSettings.of(Map.of("budget." + key, value));
    }
}
