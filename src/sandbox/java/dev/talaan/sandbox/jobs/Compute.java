package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What a task runs on: a cluster that is there, one that the job declares, a new one, or none of its own.
final class Compute {

    private Compute() {}

    /// The keys of the clusters that a job declares.
    ///
    /// @throws ApiError 400 where one of them makes no sense
    static Set<String> declared(Fields settings) {
        var keys = new HashSet<String>();
        for (var cluster : settings.objects("job_clusters")) {
            var key = cluster.requiredText("job_cluster_key");
            if (!keys.add(key)) {
                throw ApiError.invalid("Duplicate job_cluster_key '" + key + "': the keys must be unique.");
            }
            checkNew(cluster.object("new_cluster")
                    .orElseThrow(() -> ApiError.invalid("Missing required field: new_cluster")));
        }
        return keys;
    }

    /// @param declared the keys of the job's own clusters
    static void check(String key, Fields task, Set<String> declared) {
        var existing = task.text("existing_cluster_id");
        var shared = task.text("job_cluster_key");
        var given = Stream.of(
                        existing.isPresent(),
                        shared.isPresent(),
                        task.object("new_cluster").isPresent())
                .filter(Boolean::booleanValue)
                .count();
        if (given > 1) {
            throw ApiError.invalid("Only one of existing_cluster_id, new_cluster and job_cluster_key may be specified "
                    + "for task '" + key + "'.");
        }
        task.object("new_cluster").ifPresent(Compute::checkNew);
        shared.filter(cluster -> !declared.contains(cluster)).ifPresent(unknown -> {
            throw ApiError.invalid("Job cluster '" + unknown + "' is not defined in field 'job_clusters'.");
        });
    }

    private static void checkNew(Fields cluster) {
        cluster.requiredText("spark_version");
        cluster.text("node_type_id");
        List.of("spark_conf", "spark_env_vars", "custom_tags").forEach(cluster::texts);
        var scale = cluster.object("autoscale");
        if (cluster.number("num_workers").isPresent() && scale.isPresent()) {
            throw ApiError.invalid("Only one of num_workers and autoscale may be specified.");
        }
    }
}
