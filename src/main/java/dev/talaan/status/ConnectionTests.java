package dev.talaan.status;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.transport.Group;
import dev.talaan.databricks.transport.Probes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Asks an API group of Databricks one cheap question, to see whether it answers. It changes nothing.
@ApplicationScoped
class ConnectionTests {

    /// What became of a test.
    ///
    /// @param call that was made
    /// @param took in milliseconds
    /// @param requestId Databricks' own; empty where it gave none
    record Result(boolean works, String words, String call, long took, String requestId, Instant at) {}

    private final Probes probes;
    private final DatabricksConfig config;
    private final Clock clock;

    ConnectionTests(Probes probes, DatabricksConfig config, Clock clock) {
        this.probes = probes;
        this.config = config;
        this.clock = clock;
    }

    /// Within the patience of a page.
    Result test(Group group) {
        var startedAt = System.nanoTime();
        return probes.ask(group)
                .map(_ -> result(group, startedAt, true, "It answers.", ""))
                .ifNoItem()
                .after(config.reading().patience())
                .recoverWithItem(() -> result(group, startedAt, false, "No answer yet. Test again in a moment.", ""))
                .onFailure()
                .recoverWithItem(failure -> failed(group, startedAt, failure))
                .await()
                .indefinitely();
    }

    private Result failed(Group group, long startedAt, Throwable failure) {
        return failure instanceof DatabricksError error
                ? result(group, startedAt, false, error.advice(), error.detail().requestId())
                : result(group, startedAt, false, "The portal could not make sense of what came back.", "");
    }

    private Result result(Group group, long startedAt, boolean works, String words, String requestId) {
        var took = Duration.ofNanos(System.nanoTime() - startedAt).toMillis();
        return new Result(works, words, probes.call(group), took, requestId, clock.instant());
    }
}
