package dev.talaan.sandbox.local;

import dev.talaan.sandbox.Sandbox;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Runs the sandbox for as long as the portal runs, so that a live reload renews both. Where the portal is told to
/// talk to another workspace, nothing is started.
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class LocalSandbox {

    @ConfigProperty(name = "talaan.local.sandbox-port")
    int port;

    @ConfigProperty(name = "talaan.databricks.host")
    URI host;

    private Sandbox running;

    /// Before anything else of the portal starts and asks for something.
    void open(@Observes @Priority(1) StartupEvent started) {
        if (isHere(host, port)) {
            running = Sandbox.start(port);
        }
    }

    void close(@Observes ShutdownEvent ended) {
        if (running != null) {
            running.close();
        }
    }

    static boolean isHere(URI host, int port) {
        return "localhost".equals(host.getHost()) && host.getPort() == port;
    }
}
