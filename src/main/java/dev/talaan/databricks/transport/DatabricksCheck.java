package dev.talaan.databricks.transport;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Shows how Databricks answered last, group by group, and is always UP: pages without Databricks are worth more than
/// no pages. Nobody is asked anything for it.
@Readiness
@ApplicationScoped
class DatabricksCheck implements HealthCheck {

    private final Calls calls;
    private final Breakers breakers;

    DatabricksCheck(Calls calls, Breakers breakers) {
        this.calls = calls;
        this.breakers = breakers;
    }

    @Override
    public HealthCheckResponse call() {
        var shown = HealthCheckResponse.named("databricks").up();
        calls.last().forEach((group, last) -> shown.withData(group.word(), last.inWords()));
        breakers.now().forEach((group, breaker) -> {
            if (breaker != Breaker.CLOSED) {
                shown.withData(group.word() + " breaker", breaker.word());
            }
        });
        return shown.build();
    }
}
