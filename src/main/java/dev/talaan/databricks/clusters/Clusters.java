package dev.talaan.databricks.clusters;

import static dev.talaan.databricks.transport.Group.CLUSTERS;

import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.transport.Given;
import dev.talaan.databricks.transport.Guards;
import dev.talaan.databricks.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The clusters of the workspace. What starts or ends takes its minutes; [#get] tells how far it is.
@ApplicationScoped
public class Clusters {

    private static final int A_PAGE = 100;

    private final ClustersApi api;
    private final Amendment amendment;
    private final Guards guards;

    Clusters(@RestClient ClustersApi api, Amendment amendment, Guards guards) {
        this.api = api;
        this.amendment = amendment;
        this.guards = guards;
    }

    /// The clusters of a choice, asked for page by page as they are wanted.
    public Multi<Cluster> list(ClusterFilter filter) {
        return Paging.walk(token -> guards.read(
                CLUSTERS, () -> api.list(filter.states(), filter.sources(), filter.pinned(), A_PAGE, token)));
    }

    /// One cluster.
    ///
    /// @throws NotFound through the `Uni` if there is none of that id
    public Uni<Cluster> get(String clusterId) {
        return guards.read(CLUSTERS, () -> api.get(clusterId));
    }

    /// Makes a cluster and begins to start it. Sent once: a second time would make a second one.
    ///
    /// @return its id
    /// @throws InvalidRequest through the `Uni` if it cannot be made so
    public Uni<String> create(ClusterSpec spec) {
        return guards.write(CLUSTERS, () -> api.create(spec))
                .map(created -> Given.value(created.clusterId(), "the id of the new cluster"));
    }

    /// Changes a part of a cluster's settings and keeps the others, also those that we do not know. As Databricks
    /// replaces all of them, they are read first and sent back whole; what somebody else changes in
    /// between is lost.
    /// A cluster that runs is restarted, so the change is sent once.
    ///
    /// @param changes a map or a list within is given whole, of `azure_attributes` what is to be otherwise
    /// @param removals names of settings that it is not to have any more, as the API has them
    /// @throws NotFound through the `Uni` if there is none of that id
    /// @throws InvalidRequest through the `Uni` if it neither runs nor is terminated, or cannot be made so
    /// @throws Unreadable through the `Uni` if Databricks does not tell its settings; then nothing is changed
    public Uni<Void> edit(String clusterId, ClusterSpec changes, String... removals) {
        return guards.read(CLUSTERS, () -> api.specified(clusterId))
                .map(cluster -> Given.value(cluster.spec(), "the settings of the cluster"))
                .map(present -> amendment.of(present, changes, List.of(removals)))
                .invoke(settings -> settings.put("cluster_id", clusterId))
                .chain(settings ->
                        guards.write(CLUSTERS, () -> api.edit(settings).replaceWith(true)))
                .replaceWithVoid();
    }

    /// Begins to start a terminated cluster. Sent once: by a second time it would be refused, as it is starting.
    ///
    /// @throws InvalidRequest through the `Uni` if it is not terminated
    public Uni<Void> start(String clusterId) {
        return guards.write(CLUSTERS, () -> api.start(new ClusterId(clusterId)).replaceWith(true))
                .replaceWithVoid();
    }

    /// Begins to terminate a cluster. Nothing happens to one that has ended, so it is repeated until there is an
    /// answer.
    public Uni<Void> terminate(String clusterId) {
        return guards.repeatable(
                        CLUSTERS, () -> api.terminate(new ClusterId(clusterId)).replaceWith(true))
                .replaceWithVoid();
    }

    /// What happened to a cluster, newest first, asked for page by page as it is wanted.
    public Multi<ClusterEvent> events(String clusterId) {
        return Multi.createFrom().deferred(() -> {
            var next = new AtomicReference<Map<String, Object>>(Map.of("cluster_id", clusterId));
            return Paging.walk(
                    _ -> guards.read(CLUSTERS, () -> api.events(next.get())).invoke(page -> next.set(page.nextPage())));
        });
    }

    /// The runtimes that a cluster can have.
    public Uni<List<SparkVersion>> sparkVersions() {
        return guards.read(CLUSTERS, api::sparkVersions).map(answer -> Given.items(answer.versions()));
    }

    /// The machines that a cluster can be made of.
    public Uni<List<NodeType>> nodeTypes() {
        return guards.read(CLUSTERS, api::nodeTypes).map(answer -> Given.items(answer.nodeTypes()));
    }
}
