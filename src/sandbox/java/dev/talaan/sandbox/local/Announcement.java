package dev.talaan.sandbox.local;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Says in one line what has been started, for whoever starts it for the first time.
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class Announcement {

    private static final Logger LOG = Logger.getLogger("dev.talaan");

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    void say(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent started) {
        LOG.infof(
                "Talaan on http://localhost:%d with invented figures; its own records lie in %s",
                port, LocalDatabase.whereabouts());
    }
}
