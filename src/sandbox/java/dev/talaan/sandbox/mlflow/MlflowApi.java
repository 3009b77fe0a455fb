package dev.talaan.sandbox.mlflow;

import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.mlflow.registry.Registry;
import dev.talaan.sandbox.mlflow.registry.RegistryApi;
import dev.talaan.sandbox.mlflow.tracking.TrackingApi;
import dev.talaan.sandbox.mlflow.wire.MlflowRoutes;
import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.time.Tempo;

/// Tracking and registry together.
public final class MlflowApi implements Api {

    private final TrackingApi tracking;
    private final RegistryApi registry;

    public MlflowApi(Registry registry, SandboxClock clock, Tempo tempo) {
        this.tracking = new TrackingApi(clock, tempo);
        this.registry = new RegistryApi(registry, clock, tempo);
    }

    @Override
    public void mount(Routes routes) {
        var mlflow = new MlflowRoutes(routes);
        tracking.mount(mlflow);
        registry.mount(mlflow, routes);
    }
}
