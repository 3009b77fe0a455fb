package dev.talaan.web;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/// Not ready before the database has every migration that this version knows; ready by itself once it has. One that
/// only a newer version knows does not matter: that version is on its way in, or has been rolled back.
@Readiness
@ApplicationScoped
class MigrationsCheck implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(MigrationsCheck.class);
    private static final String COMPLETE = "complete";

    private final Flyway flyway;
    private volatile String state = "";

    MigrationsCheck(Flyway flyway) {
        this.flyway = flyway;
    }

    void sayAtStart(@Observes StartupEvent started) {
        call();
    }

    @Override
    public HealthCheckResponse call() {
        if (!state.equals(COMPLETE)) {
            var found = look();
            if (!found.equals(state) && !found.equals(COMPLETE)) {
                LOG.warn("Talaan is not ready: " + found);
            }
            state = found;
        }
        return HealthCheckResponse.named("migrations")
                .status(state.equals(COMPLETE))
                .withData("state", state)
                .build();
    }

    private String look() {
        try {
            var pending = flyway.info().pending();
            return pending.length == 0
                    ? COMPLETE
                    : "the database lacks %d migration(s), from V%s on: run the migration step (docs/operations.md)."
                            .formatted(pending.length, pending[0].getVersion());
        } catch (FlywayException e) {
            return "the portal's own database does not answer, so nobody knows whether its migrations are complete.";
        }
    }
}
