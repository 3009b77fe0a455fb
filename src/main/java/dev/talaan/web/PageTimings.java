package dev.talaan.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/// Which shares of the pages answered within which time: a page promises two seconds.
@ApplicationScoped
class PageTimings {

    private static final double[] WITHIN = Stream.of(100, 250, 500, 1_000, 2_000, 5_000)
            .mapToDouble(milliseconds -> Duration.ofMillis(milliseconds).toNanos())
            .toArray();

    /// Two servers, for people and for the cluster, would share one gauge, and so would the clients of one workspace;
    /// all but the first are left out, and what is left tells a wrong number.
    @Produces
    @Singleton
    MeterFilter noSharedGauges() {
        return MeterFilter.deny(id -> id.getName().endsWith(".active.connections"));
    }

    @Produces
    @Singleton
    MeterFilter buckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals("http.server.requests")
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(WITHIN)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
