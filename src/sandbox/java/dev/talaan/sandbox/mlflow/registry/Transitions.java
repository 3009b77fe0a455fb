package dev.talaan.sandbox.mlflow.registry;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.mlflow.registry.Activity.Type;
import dev.talaan.sandbox.mlflow.wire.Asked;
import dev.talaan.sandbox.time.SandboxClock;
import java.util.UUID;

/// Moves versions from stage to stage and writes down who did.
final class Transitions {

    private final SandboxClock clock;

    Transitions(SandboxClock clock) {
        this.clock = clock;
    }

    /// @param archives whether the versions that stand in the stage make room
    Activity move(ModelVersion version, Stage to, boolean archives, Type type, Asked asked) {
        version.model.access.require(asked.caller(), Level.toMove(version.stage, to), version.model.name());
        if (archives && !to.isActive()) {
            throw ApiError.invalid("Model version transition cannot archive existing model versions because '"
                    + to.word() + "' is not an Active stage. Valid stages are ['Staging', 'Production']");
        }
        var done = note(version, type, to, asked, "");
        if (archives) {
            version.model.versions.values().stream()
                    .filter(other -> other.stage == to && other != version)
                    .forEach(other -> archive(other, asked, version));
        }
        version.stage = to;
        version.touch(clock.now());
        return done;
    }

    private void archive(ModelVersion other, Asked asked, ModelVersion instead) {
        note(other, Type.SYSTEM_TRANSITION, Stage.ARCHIVED, asked, "Version " + instead.number + " took its place.");
        other.stage = Stage.ARCHIVED;
        other.touch(clock.now());
    }

    Activity note(ModelVersion version, Type type, Stage to, Asked asked, String system) {
        var activity = activity(version, type, to, asked, system);
        version.activities.add(activity);
        return activity;
    }

    Activity activity(ModelVersion version, Type type, Stage to, Asked asked, String system) {
        return new Activity(
                UUID.randomUUID().toString().replace("-", ""),
                type,
                asked.caller().userName(),
                asked.text("comment").orElse(""),
                system,
                clock.now(),
                version.stage,
                to);
    }
}
