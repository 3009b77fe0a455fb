package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.ApiError;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The jobs that there are, and when those with a schedule start next.
final class Jobs {

    private static final Comparator<Entry> BY_TIME = Comparator.comparing(Entry::next);

    /// @param next when its schedule starts it, [Instant#MAX] for never
    private record Entry(JobDefinition job, Instant next) {

        static Entry of(JobDefinition job, Instant after) {
            return new Entry(
                    job,
                    job.settings().schedule().flatMap(cron -> cron.after(after)).orElse(Instant.MAX));
        }
    }

    private final Map<Long, Entry> all = new LinkedHashMap<>();
    private long newest = Pipeline.VENDOR_SYNC.id();

    Jobs(Instant now) {
        List.of(Pipeline.MONTH_END, Pipeline.VENDOR_SYNC).forEach(job -> put(job, now));
    }

    List<JobDefinition> newestFirst() {
        return all.values().stream().map(Entry::job).toList().reversed();
    }

    JobDefinition find(long id) {
        return known(id).orElseThrow(() -> ApiError.invalid("Job " + id + " does not exist."));
    }

    Optional<JobDefinition> known(long id) {
        return Optional.ofNullable(all.get(id)).map(Entry::job);
    }

    JobDefinition create(String creator, Settings settings, Instant now) {
        newest++;
        return put(new JobDefinition(newest, creator, now, settings), now);
    }

    JobDefinition change(JobDefinition job, Settings settings, Instant now) {
        return put(job.with(settings), now);
    }

    void delete(JobDefinition job) {
        all.remove(job.id());
    }

    /// When a schedule starts something next, [Instant#MAX] for never.
    Instant due() {
        return all.values().stream().map(Entry::next).min(Instant::compareTo).orElse(Instant.MAX);
    }

    /// The job whose time has come, which is then due at its next one.
    JobDefinition start() {
        var due = all.values().stream().min(BY_TIME).orElseThrow();
        return put(due.job(), due.next());
    }

    /// Passes over what was missed.
    void skipTo(Instant now) {
        all.replaceAll((id, entry) -> entry.next().isAfter(now) ? entry : Entry.of(entry.job(), now));
    }

    private JobDefinition put(JobDefinition job, Instant after) {
        all.put(job.id(), Entry.of(job, after));
        return job;
    }
}
