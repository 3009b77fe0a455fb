package dev.talaan.sandbox.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All runs in the order in which they were called, and the numbers that the next one gets.
final class Register {

    private final List<Run> all;
    private long newest = PastRuns.NEWEST;

    Register(List<Run> past) {
        all = new ArrayList<>(past);
    }

    List<Run> newestFirst() {
        return List.copyOf(all).reversed();
    }

    void add(Run run) {
        all.add(run);
    }

    void replace(Run run) {
        all.replaceAll(other -> other.id() == run.id() ? run : other);
    }

    void forget(JobDefinition job) {
        all.removeIf(run -> run.job().id() == job.id());
    }

    /// A number that no run has had yet.
    long nextId() {
        return ++newest;
    }

    long nextNumber(JobDefinition job) {
        return of(job).mapToLong(Run::number).max().orElse(0) + 1;
    }

    Optional<Run> find(long id) {
        return all.stream().filter(run -> run.id() == id).findFirst();
    }

    Optional<Run> called(String token) {
        return all.stream()
                .filter(run -> !token.isEmpty() && run.call().token().equals(token))
                .findFirst();
    }

    /// Whether the job can take no further run now.
    boolean busy(JobDefinition job) {
        return of(job).map(Run::result)
                        .filter(result -> !result.ended() && result != Result.QUEUED)
                        .count()
                >= job.settings().mostRuns();
    }

    Optional<Run> firstQueued(JobDefinition job) {
        return of(job).filter(run -> run.result() == Result.QUEUED).findFirst();
    }

    /// The run that changes next by itself.
    Run next() {
        return all.stream().min(Comparator.comparing(Run::due)).orElseThrow();
    }

    /// When something changes next by itself.
    Instant due() {
        return all.stream().map(Run::due).min(Instant::compareTo).orElse(Instant.MAX);
    }

    private Stream<Run> of(JobDefinition job) {
        return all.stream().filter(run -> run.job().id() == job.id());
    }
}
