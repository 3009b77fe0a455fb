package dev.talaan.databricks.mlflow;

import dev.talaan.contract.Counterpart;
import dev.talaan.support.Databricks;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// What the contract with MLflow is written in. It makes what it needs, under names that nobody has: a real server
/// keeps what it has.
public final class Trial {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Trial() {}

    /// The sandbox as at the start.
    public static void begin() {
        if (Counterpart.isSandbox()) {
            Databricks.reset();
        }
    }

    /// A name that nobody has.
    public static String name() {
        return "talaan_" + UUID.randomUUID().toString().replace("-", "");
    }

    /// A name for an experiment that nobody has; on Databricks it is a path.
    public static String path() {
        return "/Shared/" + name();
    }

    public static <T> T answer(Uni<T> asked) {
        return asked.await().atMost(PATIENCE);
    }

    public static <T> List<T> all(Multi<T> asked) {
        return answer(asked.collect().asList());
    }
}
