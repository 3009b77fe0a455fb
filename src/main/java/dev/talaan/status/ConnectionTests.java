package dev.talaan.status;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.transport.Group;
import dev.talaan.databricks.transport.Probe;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Asks an API group of Databricks one cheap question, to see whether it answers. It changes nothing.
@ApplicationScoped
class ConnectionTests {

    /// What became of a test.
    ///
    /// @param call that was made
    /// @param took in milliseconds
    /// @param requestId Databricks' own; empty where it gave none
    record Result(boolean works, String words, String call, long took, String requestId, Instant at) {}

    private final List<Probe> probes;
    private final DatabricksConfig config;
    private final Clock clock;

    ConnectionTests(@All List<Probe> probes, DatabricksConfig config, Clock clock) {
        this.probes = probes;
        this.config = config;
        this.clock = clock;
    }

    boolean canTest(Group group) {
        return of(group).isPresent();
    }

    /// Within the patience of a page; empty where there is no question for the group.
    Optional<Result> test(Group group) {
        return of(group).map(probe -> ask(probe, System.nanoTime()));
    }

    private Optional<Probe> of(Group group) {
        return probes.stream().filter(probe -> probe.group() == group).findFirst();
    }

    private Result ask(Probe probe, long startedAt) {
        return probe.ask()
                .map(_ -> result(probe, startedAt, true, "It answers.", ""))
                .ifNoItem()
                .after(config.reading().patience())
                .recoverWithItem(() -> result(probe, startedAt, false, "No answer yet. Test again in a moment.", ""))
                .onFailure()
                .recoverWithItem(failure -> failed(probe, startedAt, failure))
                .await()
                .indefinitely();
    }

    private Result failed(Probe probe, long startedAt, Throwable failure) {
        return failure instanceof DatabricksError error
                ? result(probe, startedAt, false, error.advice(), error.detail().requestId())
                : result(probe, startedAt, false, "The portal could not make sense of what came back.", "");
    }

    private Result result(Probe probe, long startedAt, boolean works, String words, String requestId) {
        var took = Duration.ofNanos(System.nanoTime() - startedAt).toMillis();
        return new Result(works, words, probe.call(), took, requestId, clock.instant());
    }
}
