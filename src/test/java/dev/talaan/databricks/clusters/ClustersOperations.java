package dev.talaan.databricks.clusters;

import static dev.talaan.databricks.proof.Operation.Kind.READ;
import static dev.talaan.databricks.proof.Operation.Kind.REPEATABLE;
import static dev.talaan.databricks.proof.Operation.Kind.WRITE;

import dev.talaan.databricks.proof.Operation;
import dev.talaan.databricks.proof.Operation.Kind;
import dev.talaan.databricks.proof.Operations;
import dev.talaan.databricks.transport.Group;
import dev.talaan.support.Databricks;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

@Singleton
class ClustersOperations implements Operations {

    private static final String RUNNING = "0105-010000-month-end";
    private static final String TERMINATED = "0105-010000-ad-hoc";
    private static final ClusterSpec SPEC = ClusterSpec.fixed("Trial", "16.4.x-scala2.12", "Standard_DS3_v2", 1, 30);

    private final Clusters clusters;

    ClustersOperations(Clusters clusters) {
        this.clusters = clusters;
    }

    /// What starts or ends has done so at once.
    @Override
    public void prepare() {
        Databricks.pace(Map.of("warehouseStartMillis", 0));
    }

    @Override
    public List<Operation> all() {
        return List.of(
                of(
                        "list",
                        READ,
                        "GET",
                        ClusterPage.class,
                        () -> clusters.list(ClusterFilter.ALL).collect().asList()),
                of("get", READ, "GET", Cluster.class, () -> clusters.get(RUNNING)),
                of("spark-versions", READ, "GET", SparkVersions.class, clusters::sparkVersions),
                of("list-node-types", READ, "GET", NodeTypes.class, clusters::nodeTypes),
                of(
                        "events",
                        READ,
                        "POST",
                        EventPage.class,
                        () -> clusters.events(RUNNING).collect().asList()),
                of("create", WRITE, "POST", CreatedCluster.class, () -> clusters.create(SPEC)),
                of("edit", WRITE, "POST", Void.class, () -> clusters.edit(TERMINATED, SPEC)),
                of(
                        "start",
                        WRITE,
                        "POST",
                        Void.class,
                        () -> clusters.terminate(RUNNING).chain(() -> clusters.start(RUNNING))),
                of("delete", REPEATABLE, "POST", Void.class, () -> clusters.terminate(RUNNING)));
    }

    private static Operation of(String name, Kind kind, String method, Class<?> answer, Supplier<Uni<?>> call) {
        return new Operation(Group.CLUSTERS, name, kind, method, "/api/2.1/clusters/" + name, answer, call);
    }
}
