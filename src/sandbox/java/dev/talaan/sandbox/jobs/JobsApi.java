package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.delta.CommitLogs;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.time.Tempo;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/// Jobs and their runs, every operation.
public final class JobsApi implements Api {

    private final List<Api> parts;

    public JobsApi(Runs runs, CommitLogs logs, Tempo tempo, Supplier<URI> url) {
        parts = List.of(
                new ReadingApi(runs, tempo),
                new SettingsApi(runs),
                new RunsApi(runs, tempo, url),
                new RunningApi(runs),
                new OutputApi(runs, logs, url));
    }

    @Override
    public void mount(Routes routes) {
        parts.forEach(part -> part.mount(routes));
    }
}
