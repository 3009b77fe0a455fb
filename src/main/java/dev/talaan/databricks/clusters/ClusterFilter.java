package dev.talaan.databricks.clusters;

import java.util.List;

/// Which clusters a list is about.
///
/// @param states any of these; empty for all
/// @param sources UI, API, JOB, …, any of these; empty for all
/// @param pinned only those that are, or are not; null for both
public record ClusterFilter(List<Cluster.State> states, List<String> sources, Boolean pinned) {

    public static final ClusterFilter ALL = new ClusterFilter(List.of(), List.of(), null);
}
