package dev.talaan.databricks;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Function;

/// Where houses get their [Readings] from.
@ApplicationScoped
public class Upstream {

    private final Clock clock;
    private final DatabricksConfig config;

    Upstream(Clock clock, DatabricksConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /// @param source asks Databricks; called at most once at a time for equal keys
    public <K, T> Readings<K, T> readings(Function<K, Uni<T>> source) {
        return new Readings<>(source, clock, config.reading());
    }
}
