package dev.talaan.sandbox.clusters;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;
import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.time.Tempo;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;

/// A cluster. What is due by the clock is caught up with whenever somebody looks.
final class Cluster {

    private final Origin origin;
    private final SandboxClock clock;
    private final Tempo tempo;
    private final Events events;
    private Spec spec;
    private State state = State.TERMINATED;
    private Reason reason;
    private Instant due = Instant.MAX;
    private Instant restarted;
    private Instant terminated;

    /// Where a cluster comes from.
    ///
    /// @param source UI, API or JOB
    record Origin(String id, String source, String creator, Instant created, boolean pinned) {}

    Cluster(Origin origin, Spec spec, SandboxClock clock, Tempo tempo) {
        this.origin = origin;
        this.spec = spec;
        this.clock = clock;
        this.tempo = tempo;
        this.events = new Events(origin.id());
    }

    Origin origin() {
        return origin;
    }

    synchronized State state() {
        settle();
        return state;
    }

    synchronized Spec spec() {
        return spec;
    }

    /// Brings a new one up.
    synchronized void create() {
        begin("CREATING", origin.creator());
    }

    synchronized void start(String user) {
        settle();
        refuseJobs();
        if (state != State.TERMINATED) {
            throw unexpected();
        }
        begin("STARTING", user);
    }

    synchronized void edit(Spec changed, String user) {
        settle();
        refuseJobs();
        if (state != State.RUNNING && state != State.TERMINATED) {
            throw unexpected();
        }
        events.add(
                clock.now(),
                "EDITED",
                new JsonObject()
                        .put("user", user)
                        .put("attributes", changed.attributes())
                        .put("previous_attributes", spec.attributes())
                        .put("cluster_size", changed.size())
                        .put("previous_cluster_size", spec.size()));
        spec = changed;
        if (state == State.RUNNING) {
            state = State.RESTARTING;
            due = clock.now().plus(startup());
            events.add(clock.now(), "RESTARTING", new JsonObject().put("user", user));
        }
    }

    /// Nothing happens to one that is over or about to be.
    synchronized void terminate(String user) {
        settle();
        if (state != State.TERMINATED && state != State.TERMINATING) {
            leave(clock.now(), Reason.request(user));
        }
    }

    /// One that has been running since a time, or that ended at one.
    synchronized void was(State then, Reason why, Instant since) {
        events.add(origin.created(), "CREATING", new JsonObject().put("user", origin.creator()));
        if (then == State.RUNNING) {
            run(since);
        } else {
            state = State.TERMINATED;
            terminated = since;
            reason = why;
            events.add(since, "TERMINATING", new JsonObject().put("reason", why.json()));
        }
    }

    /// What happened to it, as `clusters/events` asks for it.
    synchronized JsonObject history(Fields request, int pageSize) {
        settle();
        return events.page(request, pageSize);
    }

    synchronized JsonObject json() {
        settle();
        return new ClusterJson(origin, spec).of(state, reason, restarted, terminated);
    }

    private void begin(String event, String user) {
        state = State.PENDING;
        reason = null;
        terminated = null;
        due = clock.now().plus(startup());
        events.add(clock.now(), event, new JsonObject().put("user", user).put("cluster_size", spec.size()));
    }

    private void settle() {
        while (!due.isAfter(clock.now())) {
            var at = due;
            switch (state) {
                case PENDING, RESTARTING -> run(at);
                case RUNNING -> leave(at, Reason.inactivity(spec.autotermination()));
                case TERMINATING -> {
                    state = State.TERMINATED;
                    terminated = at;
                    due = Instant.MAX;
                }
                case RESIZING, TERMINATED, ERROR, UNKNOWN -> throw new IllegalStateException("Nothing is due");
            }
        }
    }

    private void run(Instant at) {
        state = State.RUNNING;
        restarted = at;
        due = spec.autotermination() == 0 ? Instant.MAX : at.plus(Duration.ofMinutes(spec.autotermination()));
        events.add(
                at,
                "RUNNING",
                new JsonObject().put("current_num_workers", spec.workers()).put("target_num_workers", spec.workers()));
    }

    private void leave(Instant at, Reason why) {
        state = State.TERMINATING;
        reason = why;
        due = at.plus(startup().dividedBy(2));
        events.add(at, "TERMINATING", new JsonObject().put("reason", why.json()));
    }

    private Duration startup() {
        return Duration.ofMillis(tempo.pace().warehouseStartMillis());
    }

    private void refuseJobs() {
        if (origin.source().equals("JOB")) {
            throw new ApiError(
                    400, "INVALID_STATE", "Cluster " + origin.id() + " was created by a job and is left to it.");
        }
    }

    private ApiError unexpected() {
        return new ApiError(
                400, "INVALID_STATE", "Cluster " + origin.id() + " is in unexpected state " + state.word() + ".");
    }
}
