package dev.talaan.changes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How Changes are applied and settled.
@ConfigMapping(prefix = "talaan.changes")
public interface ChangesConfig {

    /// How long whoever asked waits for the outcome before the page says that it is on its way.
    @WithDefault("1500ms")
    Duration patience();

    /// How long a Change that is being applied is left to whoever applies it; then somebody else finds out what became
    /// of it. Each question and each request gets a quarter of it.
    @WithDefault("30s")
    Duration hold();

    /// For how long after it was asked for a Change that has not been done is applied again, if its kind allows.
    @WithDefault("15m")
    Duration repeatWithin();

    /// How often this replica looks for Changes that nobody holds. `off` never looks.
    @WithDefault("5s")
    String lookEvery();
}
