package dev.talaan.sandbox.mlflow.tracking;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.time.SandboxClock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The experiments of the workspace, deleted ones among them: their names stay taken.
final class Experiments {

    private static final long FIRST_ID = 2_406_110_000_000_101L;

    private final SandboxClock clock;
    private final Map<String, Experiment> byId = new LinkedHashMap<>();

    Experiments(SandboxClock clock) {
        this.clock = clock;
    }

    Collection<Experiment> all() {
        return byId.values();
    }

    Experiment create(String name, String artifactLocation, Map<String, String> tags) {
        refuseTaken(name);
        var experiment = new Experiment(nextId(), name, artifactLocation, tags, clock.now());
        keep(experiment);
        return experiment;
    }

    void keep(Experiment experiment) {
        byId.put(experiment.id, experiment);
    }

    String nextId() {
        return String.valueOf(FIRST_ID + byId.size());
    }

    void rename(Experiment experiment, String name) {
        refuseTaken(name);
        experiment.rename(name, clock.now());
    }

    Experiment get(String id) {
        return Optional.ofNullable(byId.get(id))
                .orElseThrow(() -> ApiError.missing("No Experiment with id=" + id + " exists"));
    }

    Optional<Experiment> named(String name) {
        return byId.values().stream().filter(e -> e.name().equals(name)).findFirst();
    }

    /// One that may be written to.
    Experiment active(String id) {
        var experiment = get(id);
        if (experiment.isDeleted()) {
            throw ApiError.invalid(
                    "The experiment " + id + " must be in the 'active' state. Current state is deleted.");
        }
        return experiment;
    }

    private void refuseTaken(String name) {
        if (named(name).isPresent()) {
            throw new ApiError(400, "RESOURCE_ALREADY_EXISTS", "Experiment(name=" + name + ") already exists.");
        }
    }
}
