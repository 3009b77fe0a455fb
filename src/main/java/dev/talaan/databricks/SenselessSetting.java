package dev.talaan.databricks;

import io.quarkus.runtime.configuration.ConfigurationException;

/// The portal does not start, because with this setting it could not ask Databricks anything, or would not say so in
/// time. The message is one sentence that names the key; Quarkus shows it alone.
public final class SenselessSetting extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    /// @param key behind `talaan.databricks.`
    /// @param why what it must be, as the sentence goes on
    public SenselessSetting(String key, String why) {
        super("Talaan does not start: talaan.databricks." + key + " " + why + " (docs/operations.md).");
    }

    /// @throws SenselessSetting if it is senseless
    public static void refuse(boolean senseless, String key, String why) {
        if (senseless) {
            throw new SenselessSetting(key, why);
        }
    }
}
