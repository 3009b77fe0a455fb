package dev.talaan.databricks.transport;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;

/// The circuit breakers of the groups, for whoever looks.
@ApplicationScoped
class Breakers {

    private final CircuitBreakerMaintenance maintenance;
    private final MeterRegistry meters;
    private final Guards guards;

    Breakers(CircuitBreakerMaintenance maintenance, MeterRegistry meters, Guards guards) {
        this.maintenance = maintenance;
        this.meters = meters;
        this.guards = guards;
    }

    static String nameOf(Group group) {
        return "databricks-" + group.word();
    }

    Map<Group, Breaker> now() {
        var found = new EnumMap<Group, Breaker>(Group.class);
        for (var group : Group.values()) {
            found.put(group, of(group));
        }
        return found;
    }

    Breaker of(Group group) {
        guards.areThere();
        return Breaker.of(maintenance.currentState(nameOf(group)));
    }

    void register(@Observes StartupEvent started) {
        for (var group : Group.values()) {
            Gauge.builder("talaan.databricks.breaker.open", () -> of(group) == Breaker.CLOSED ? 0 : 1)
                    .tag("group", group.word())
                    .description("Whether the group is left alone, because it failed too often")
                    .register(meters);
        }
    }
}
