package dev.talaan.databricks.budget;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.SenselessSetting;
import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.Map;

/// Which settings make sense. Others would refuse every call for ever, or fail while calls wait.
final class Sense {

    private static final String OFF = "off";
    private static final String BEAT_EVERY = "beat-every";

    private Sense() {}

    /// @throws SenselessSetting if one does not
    static void of(DatabricksConfig.Budget budget) {
        Map.of(
                        "requests-per-second", budget.requestsPerSecond(),
                        "mlflow-per-minute", budget.mlflowPerMinute(),
                        "statements", budget.statements(),
                        "queue", budget.queue())
                .forEach((key, number) -> refuse(number < 1, key, "must be 1 or more"));
        refuse(!budget.patience().isPositive(), "patience", "must be longer than nothing");
        refuse(budget.travel().isNegative(), "travel", "must not be negative");
        refuse(budget.backgroundYields().isNegative(), "background-yields", "must not be negative");
        if (!isOff(budget)) {
            var every = every(budget.beatEvery());
            refuse(!every.isPositive(), BEAT_EVERY, "must be longer than nothing");
            refuse(
                    every.compareTo(budget.goneAfter()) >= 0,
                    BEAT_EVERY,
                    "must be shorter than talaan.databricks.budget.gone-after");
        }
    }

    /// Quarkus takes more words for it; only this one is known here.
    static boolean isOff(DatabricksConfig.Budget budget) {
        return budget.beatEvery().equals(OFF);
    }

    private static Duration every(String given) {
        try {
            return DurationConverter.parseDuration(given);
        } catch (IllegalArgumentException _) {
            throw new SenselessSetting("budget." + BEAT_EVERY, "must be a time, or off in small letters");
        }
    }

    private static void refuse(boolean senseless, String key, String why) {
        SenselessSetting.refuse(senseless, "budget." + key, why);
    }
}
