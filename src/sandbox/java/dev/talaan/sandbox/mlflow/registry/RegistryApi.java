package dev.talaan.sandbox.mlflow.registry;

import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.mlflow.wire.MlflowRoutes;
import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.time.Tempo;

/// Everything that can be asked of the registry.
public final class RegistryApi {

    private final Registry registry;
    private final SandboxClock clock;
    private final Tempo tempo;

    public RegistryApi(Registry registry, SandboxClock clock, Tempo tempo) {
        this.registry = registry;
        this.clock = clock;
        this.tempo = tempo;
    }

    public void mount(MlflowRoutes routes, Routes all) {
        var transitions = new Transitions(clock);
        new RegisteredModelsApi(registry, clock, tempo).mount(routes);
        new AliasesApi(registry).mount(routes);
        new ModelVersionsApi(registry, clock, tempo).mount(routes);
        new StagesApi(registry, transitions).mount(routes);
        new TransitionRequestsApi(registry, transitions).mount(routes);
        new CommentsApi(registry, clock).mount(routes);
        new PermissionsApi(registry).mount(all);
    }
}
