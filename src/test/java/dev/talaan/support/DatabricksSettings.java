package dev.talaan.support;

import dev.talaan.databricks.DatabricksConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// What an operator sets, without a portal that runs with it.
public final class DatabricksSettings {

    private DatabricksSettings() {}

    /// @param given by the keys behind `talaan.databricks.`; what is left out has its default
    public static DatabricksConfig of(Map<String, String> given) {
        var settings = new HashMap<>(Map.of(
                "talaan.databricks.host", "https://localhost",
                "talaan.databricks.warehouse-id", "w"));
        given.forEach((key, value) -> settings.put("talaan.databricks." + key, value));
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "given", 500))
                .withMapping(DatabricksConfig.class)
                .withValidateUnknown(false)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .build()
                .getConfigMapping(DatabricksConfig.class);
    }
}
