package dev.talaan.sandbox.clusters;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;
import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.time.Tempo;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;

/// The clusters of the workspace, the newest first.
final class Fleet {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("MMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final SandboxClock clock;
    private final Tempo tempo;
    private final LinkedHashMap<String, Cluster> all = new LinkedHashMap<>();

    Fleet(SandboxClock clock, Tempo tempo) {
        this.clock = clock;
        this.tempo = tempo;
        seed("job-run", "JOB", 26, "BIR Month-End ETL, run 455", 20)
                .was(State.TERMINATED, Reason.jobFinished(), ago(25));
        seed("ad-hoc", "API", 9, "Ad hoc analysis", 60).was(State.TERMINATED, Reason.quota(), ago(8));
        seed("month-end", "UI", 300, "BIR month-end", 120).was(State.RUNNING, null, clock.now());
    }

    private Cluster seed(String id, String source, int daysAgo, String name, int idleMinutes) {
        var spec = new JsonObject()
                .put("cluster_name", name)
                .put("spark_version", "16.4.x-scala2.12")
                .put("node_type_id", "Standard_DS3_v2")
                .put("num_workers", 2)
                .put("autotermination_minutes", idleMinutes)
                .put("custom_tags", new JsonObject().put("cost-centre", "finance"))
                .put("spark_conf", new JsonObject().put("spark.sql.session.timeZone", "Asia/Manila"));
        var origin =
                new Cluster.Origin("0105-010000-" + id, source, "talaan-portal", ago(daysAgo), id.equals("month-end"));
        return add(new Cluster(origin, Spec.read(new Fields(spec)), clock, tempo));
    }

    private Instant ago(int days) {
        return clock.now().minus(Duration.ofDays(days));
    }

    synchronized Cluster create(Spec spec, String creator) {
        var now = clock.now();
        var id = STAMP.format(now) + "-" + String.format("c%07d", all.size() + 1);
        var created = add(new Cluster(new Cluster.Origin(id, "API", creator, now, false), spec, clock, tempo));
        created.create();
        return created;
    }

    private Cluster add(Cluster cluster) {
        all.put(cluster.origin().id(), cluster);
        return cluster;
    }

    synchronized Cluster find(String id) {
        var found = all.get(id);
        if (found == null) {
            throw ApiError.invalid("Cluster " + id + " does not exist");
        }
        return found;
    }

    synchronized List<Cluster> newestFirst() {
        return List.copyOf(all.sequencedValues().reversed());
    }
}
