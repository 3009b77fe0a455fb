package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;
import java.util.Set;
import java.util.stream.Stream;

/// What a task runs on: a cluster that is there, one that the job declares, a new one, or none of its own.
final class Compute {

    private Compute() {}

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
        shared.filter(cluster -> !declared.contains(cluster)).ifPresent(unknown -> {
            throw ApiError.invalid("Job cluster '" + unknown + "' is not defined in field 'job_clusters'.");
        });
    }
}
