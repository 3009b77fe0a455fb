package dev.talaan.sandbox.mlflow.registry;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.mlflow.wire.Asked;
import dev.talaan.sandbox.time.SandboxClock;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;

/// The models of the workspace.
public final class Registry {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final SandboxClock clock;
    private final NavigableMap<String, RegisteredModel> models = new ConcurrentSkipListMap<>();

    public Registry(SandboxClock clock) {
        this.clock = clock;
        Forecasters.fill(this);
    }

    /// Whether there is this version of this model, to serve it for instance.
    public boolean has(String name, String version) {
        return Optional.ofNullable(models.get(name))
                .filter(model -> NUMBER.matcher(version).matches())
                .map(model -> model.versions.containsKey(Long.valueOf(version)))
                .orElse(false);
    }

    Collection<RegisteredModel> all() {
        return models.values();
    }

    void keep(RegisteredModel model) {
        models.put(model.name(), model);
    }

    RegisteredModel create(String name, String description, String user) {
        refuseUnfit(name);
        var id = UUID.randomUUID().toString().replace("-", "");
        var model = new RegisteredModel(id, name, description, user, clock.now());
        keep(model);
        return model;
    }

    void rename(RegisteredModel model, String to) {
        refuseUnfit(to);
        models.remove(model.name());
        model.rename(to, clock.now());
        keep(model);
    }

    void remove(RegisteredModel model) {
        models.remove(model.name());
    }

    private void refuseUnfit(String name) {
        if (name.contains("/") || name.contains(":")) {
            throw ApiError.invalid("Invalid model name '" + name + "'. Names cannot contain '/' or ':'.");
        }
        if (models.containsKey(name)) {
            throw new ApiError(400, "RESOURCE_ALREADY_EXISTS", "Registered Model (name=" + name + ") already exists.");
        }
    }

    /// The model that is asked for, to a caller who holds the level on it.
    RegisteredModel model(Asked asked, Level level) {
        var name = asked.required("name");
        var model = Optional.ofNullable(models.get(name))
                .orElseThrow(() -> ApiError.missing("Registered Model with name=" + name + " not found"));
        model.access.require(asked.caller(), level, name);
        return model;
    }

    /// The version that is asked for, to a caller who holds the level on its model.
    ModelVersion version(Asked asked, Level level) {
        var name = asked.required("name");
        var number = asked.required("version");
        if (!NUMBER.matcher(number).matches()) {
            throw ApiError.invalid("Parameter 'version' must be an integer, got '" + number + "'.");
        }
        var version = Optional.ofNullable(models.get(name))
                .map(model -> model.versions.get(Long.valueOf(number)))
                .orElseThrow(
                        () -> ApiError.missing("Model Version (name=" + name + ", version=" + number + ") not found"));
        version.model.access.require(asked.caller(), level, name);
        return version;
    }
}
