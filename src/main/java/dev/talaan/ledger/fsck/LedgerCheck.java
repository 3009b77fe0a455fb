package dev.talaan.ledger.fsck;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Whether the ledger can be proved. A portal that says no here goes on serving: its pages say so too.
@Wellness
@ApplicationScoped
class LedgerCheck implements HealthCheck {

    private final Inspection inspection;

    LedgerCheck(Inspection inspection) {
        this.inspection = inspection;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("ledger");
        inspection
                .last()
                .ifPresent(seen -> answer.withData("looked through", seen.at().toString())
                        .withData("result", seen.report().words()));
        var trouble = inspection.trouble();
        trouble.ifPresent(why -> answer.withData("trouble", why));
        return answer.status(trouble.isEmpty()).build();
    }
}
