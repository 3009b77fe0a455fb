package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.time.Tempo;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;

/// A SQL warehouse. A stopped one starts when a statement comes, like a serverless one, and takes a while; one that
/// nobody uses stops by itself.
final class Warehouse {

    private final String id;
    private final String name;
    private final long autoStopMinutes;
    private final SandboxClock clock;
    private final Tempo tempo;
    private boolean canStart = true;
    private boolean failedToStart;
    private boolean on;
    private Instant changes = Instant.MIN;
    private Instant idleSince;
    private int busy;

    /// @param autoStopMinutes nought if it never stops by itself
    Warehouse(String id, String name, boolean running, long autoStopMinutes, SandboxClock clock, Tempo tempo) {
        this.id = id;
        this.name = name;
        this.autoStopMinutes = autoStopMinutes;
        this.clock = clock;
        this.tempo = tempo;
        this.on = running;
        this.idleSince = clock.now();
    }

    String id() {
        return id;
    }

    synchronized void put(boolean running, boolean startable) {
        on = running;
        changes = Instant.MIN;
        idleSince = clock.now();
        canStart = startable;
    }

    /// Begins to start it if it is stopped; it stays on until the statement that asked lets go of it.
    ///
    /// @return when it will run
    synchronized Instant use() throws SqlError {
        start();
        if (!on) {
            throw SqlError.service(
                    "TEMPORARILY_UNAVAILABLE",
                    "SQL warehouse " + name + " (" + id + ") is stopped and could not be started.");
        }
        busy++;
        return changes;
    }

    synchronized void letGo() {
        busy--;
        idleSince = clock.now();
    }

    synchronized void start() {
        rest();
        failedToStart = !on && !canStart;
        if (!on && canStart) {
            on = true;
            changes = clock.now().plusMillis(tempo.pace().warehouseStartMillis());
            idleSince = changes;
        }
    }

    synchronized void stop() {
        rest();
        if (on) {
            on = false;
            changes = clock.now().plusMillis(tempo.pace().warehouseStartMillis() / 4);
        }
    }

    private void rest() {
        var idle = Duration.between(idleSince, clock.now());
        if (on && busy == 0 && autoStopMinutes > 0 && idle.compareTo(Duration.ofMinutes(autoStopMinutes)) >= 0) {
            on = false;
            changes = Instant.MIN;
        }
    }

    private String state() {
        rest();
        var changing = clock.now().isBefore(changes);
        return on ? changing ? "STARTING" : "RUNNING" : changing ? "STOPPING" : "STOPPED";
    }

    synchronized JsonObject json() {
        var running = state().equals("RUNNING");
        return new JsonObject()
                .put("id", id)
                .put("name", name)
                .put("state", state())
                .put("cluster_size", "Small")
                .put("min_num_clusters", 1)
                .put("max_num_clusters", 1)
                .put("num_clusters", running ? 1 : 0)
                .put("num_active_sessions", busy)
                .put("auto_stop_mins", autoStopMinutes)
                .put("enable_photon", true)
                .put("enable_serverless_compute", true)
                .put("warehouse_type", "PRO")
                .put("creator_name", "talaan-portal")
                .put("health", health(running));
    }

    private JsonObject health(boolean running) {
        if (failedToStart && !on) {
            return new JsonObject().put("status", "FAILED").put("summary", "The warehouse could not be started.");
        }
        return running ? new JsonObject().put("status", "HEALTHY") : new JsonObject();
    }
}
