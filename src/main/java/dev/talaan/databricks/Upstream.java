package dev.talaan.databricks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/// Where houses get their [Readings] from.
@ApplicationScoped
public class Upstream {

    private final Clock clock;
    private final DatabricksConfig config;
    private final Counter joined;

    Upstream(Clock clock, DatabricksConfig config, MeterRegistry meters) {
        this.clock = clock;
        this.config = config;
        this.joined = Counter.builder("talaan.databricks.joined")
                .description("Readers who waited for a question that somebody had asked already")
                .register(meters);
    }

    /// @param source asks Databricks; called at most once at a time for equal keys
    public <K, T> Readings<K, T> readings(Function<K, Uni<T>> source) {
        return readings(source, _ -> config.reading().freshFor());
    }

    /// The same, for answers of which some grow old sooner than others.
    ///
    /// @param freshFor how long an answer counts as fresh
    public <K, T> Readings<K, T> readings(Function<K, Uni<T>> source, Function<T, Duration> freshFor) {
        return new Readings<>(source, freshFor, clock, config.reading(), joined::increment);
    }

    /// How long an answer counts as fresh, usually.
    public Duration freshFor() {
        return config.reading().freshFor();
    }
}
