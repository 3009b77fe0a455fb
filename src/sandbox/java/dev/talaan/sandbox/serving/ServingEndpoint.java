package dev.talaan.sandbox.serving;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.time.Tempo;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

/// An endpoint. While another config is being deployed, it serves the one before; left alone for a while it scales to
/// zero, and the next caller waits.
final class ServingEndpoint {

    private static final long SEED = 1601;

    private final String name;
    private final String creator;
    private final Instant created;
    private final SandboxClock clock;
    private final Tempo tempo;
    private Random random = new Random(SEED);
    private Config serving;
    private Deployment deployment;
    private Instant updated;
    private Instant lastCall;
    private Instant warmFrom = Instant.MIN;

    ServingEndpoint(String name, String creator, Instant created, SandboxClock clock, Tempo tempo) {
        this.name = name;
        this.creator = creator;
        this.created = created;
        this.updated = created;
        this.lastCall = clock.now();
        this.clock = clock;
        this.tempo = tempo;
    }

    /// One that serves already.
    ServingEndpoint serving(Config config) {
        serving = config;
        return this;
    }

    /// Who answers a call, and from when on.
    record Answering(ServedEntity entity, Instant from) {}

    /// As an endpoint looks at one moment.
    ///
    /// @param serving null before it serves for the first time
    /// @param deployment one that is under way or has failed, else null
    record View(
            String name,
            String creator,
            Instant created,
            Instant updated,
            Config serving,
            Deployment deployment,
            String stage) {}

    synchronized View view() {
        settle();
        var stage = deployment == null ? "NOT_UPDATING" : deployment.stage(clock.now());
        return new View(name, creator, created, updated, serving, deployment, stage);
    }

    /// Begins to deploy another config.
    ///
    /// @throws ApiError 409 while one is under way
    synchronized void deploy(Config config, boolean fails) {
        settle();
        var now = clock.now();
        if (deployment != null && now.isBefore(deployment.end())) {
            throw new ApiError(
                    409,
                    "RESOURCE_CONFLICT",
                    "Endpoint with name '" + name + "' cannot be updated while an update is in progress.");
        }
        var newest = deployment != null ? deployment.config() : serving;
        var number = newest == null ? 1 : newest.version() + 1;
        updated = now;
        deployment = new Deployment(
                config.numbered(number), now, now.plusMillis(tempo.pace().coldStartMillis()), fails);
    }

    /// Puts it to sleep, or wakes it, by hand.
    synchronized void scaleToZero(boolean asleep) {
        lastCall = asleep ? Instant.EPOCH : clock.now();
        warmFrom = Instant.MIN;
    }

    /// Takes a call.
    ///
    /// @param wanted the served entity that is to answer; the routes decide where it is empty
    synchronized Answering called(Optional<String> wanted) {
        settle();
        if (serving == null) {
            throw ApiError.invalid("Endpoint with name '" + name + "' is not ready to serve.");
        }
        var entity = wanted.isEmpty() ? serving.pick(random) : served(wanted.get());
        var now = clock.now();
        if (entity.scalesToZero()
                && now.isAfter(lastCall.plusMillis(tempo.pace().idleMillis()))) {
            warmFrom = now.plusMillis(tempo.pace().coldStartMillis());
        }
        lastCall = now.isAfter(warmFrom) ? now : warmFrom;
        return new Answering(entity, warmFrom);
    }

    private ServedEntity served(String wanted) {
        return serving.entities().stream()
                .filter(entity -> entity.name().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        ApiError.missing("Served entity '" + wanted + "' of endpoint '" + name + "' does not exist."));
    }

    /// What is deployed by now serves, and is warm.
    private void settle() {
        if (deployment != null && !deployment.fails() && !clock.now().isBefore(deployment.end())) {
            serving = deployment.config();
            lastCall = deployment.end();
            warmFrom = Instant.MIN;
            random = new Random(SEED);
            deployment = null;
        }
    }
}
