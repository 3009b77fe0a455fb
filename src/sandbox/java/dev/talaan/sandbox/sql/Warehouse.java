package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.time.Tempo;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/// A SQL warehouse. A stopped one starts when a statement comes, like a serverless one, and takes a while.
final class Warehouse {

    private final String id;
    private final String name;
    private final SandboxClock clock;
    private final Tempo tempo;
    private boolean canStart = true;
    private Instant runningFrom;

    Warehouse(String id, String name, boolean running, SandboxClock clock, Tempo tempo) {
        this.id = id;
        this.name = name;
        this.clock = clock;
        this.tempo = tempo;
        this.runningFrom = running ? Instant.MIN : Instant.MAX;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    synchronized void put(boolean running, boolean startable) {
        runningFrom = running ? Instant.MIN : Instant.MAX;
        canStart = startable;
    }

    /// Begins to start it if it is stopped.
    ///
    /// @return when it will run
    synchronized Instant start() throws SqlError {
        if (runningFrom.equals(Instant.MAX)) {
            if (!canStart) {
                throw SqlError.service(
                        "TEMPORARILY_UNAVAILABLE",
                        "SQL warehouse " + name + " (" + id + ") is stopped and could not be started.");
            }
            runningFrom = clock.now().plusMillis(tempo.pace().warehouseStartMillis());
        }
        return runningFrom;
    }

    private synchronized String state() {
        if (runningFrom.equals(Instant.MAX)) {
            return "STOPPED";
        }
        return clock.now().isBefore(runningFrom) ? "STARTING" : "RUNNING";
    }

    JsonObject json() {
        var running = state().equals("RUNNING");
        return new JsonObject()
                .put("id", id)
                .put("name", name)
                .put("state", state())
                .put("cluster_size", "Small")
                .put("min_num_clusters", 1)
                .put("max_num_clusters", 1)
                .put("num_clusters", running ? 1 : 0)
                .put("num_active_sessions", 0)
                .put("auto_stop_mins", 10)
                .put("enable_photon", true)
                .put("enable_serverless_compute", true)
                .put("warehouse_type", "PRO")
                .put("creator_name", "talaan-portal")
                .put("health", running ? new JsonObject().put("status", "HEALTHY") : new JsonObject());
    }
}
