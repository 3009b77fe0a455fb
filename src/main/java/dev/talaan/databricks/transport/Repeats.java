package dev.talaan.databricks.transport;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.budget.Urgency;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/// Which calls are repeated after which failures. Who waits for a page does not wait for as long as Databricks may ask
/// to; work in the background does.
final class Repeats {

    enum Kind {
        READ,
        WRITE,
        NEVER
    }

    private record Case(Kind kind, Urgency urgency) {}

    private final Map<Case, TypedGuard<Uni<Object>>> guards = new HashMap<>();
    private final DatabricksConfig config;

    Repeats(DatabricksConfig config) {
        this.config = config;
        for (var kind : Kind.values()) {
            Arrays.stream(Urgency.values())
                    .forEach(urgency -> guards.put(new Case(kind, urgency), guard(kind, urgency)));
        }
    }

    /// The first attempt is made as it is. Only where it fails is there anything to repeat, and only then do the guards
    /// come in: what they are shown first is how it failed.
    @SuppressWarnings("unchecked")
    <T> Uni<T> repeated(Kind kind, Urgency urgency, Supplier<Uni<T>> attempt) {
        return Uni.createFrom().deferred(attempt::get).onFailure().recoverWithUni(failure -> {
            var first = new AtomicReference<>(Uni.createFrom().<T>failure(failure));
            Supplier<Uni<T>> next = () -> {
                var failed = first.getAndSet(null);
                return failed == null ? attempt.get() : failed;
            };
            // The guard passes items through untouched; that they are objects is all it needs to know.
            return (Uni<T>) guards.get(new Case(kind, urgency)).get(() -> (Uni<Object>) next.get());
        });
    }

    private TypedGuard<Uni<Object>> guard(Kind kind, Urgency urgency) {
        Predicate<Throwable> again = switch (kind) {
            case READ -> Repeats::mayReadAgain;
            case WRITE -> Repeats::nothingHappened;
            case NEVER -> _ -> false;
        };
        return TypedGuard.create(new TypeLiteral<Uni<Object>>() {})
                .withDescription("databricks " + kind + " " + urgency)
                .withRetry()
                .maxRetries(config.retry().attempts() - 1)
                .maxDuration(5, ChronoUnit.MINUTES)
                .jitter(0, ChronoUnit.MILLIS)
                .whenException(failure -> again.test(failure) && (urgency == Urgency.BACKGROUND || isSoon(failure)))
                .withCustomBackoff()
                .strategy(() -> new Backoff(config.retry()))
                .done()
                .done()
                .build();
    }

    private boolean isSoon(Throwable failure) {
        return !(failure instanceof DatabricksError.RateLimited limited)
                || limited.retryAfter()
                        .map(wait -> wait.compareTo(config.reading().patience()) <= 0)
                        .orElse(true);
    }

    private static boolean mayReadAgain(Throwable failure) {
        return failure instanceof TimeoutException
                || failure instanceof DatabricksError.RateLimited
                || failure instanceof DatabricksError.TimedOut
                || failure instanceof DatabricksError.Unavailable unavailable
                        && unavailable.detail().status() != 501;
    }

    private static boolean nothingHappened(Throwable failure) {
        return failure instanceof DatabricksError.RateLimited
                || failure instanceof DatabricksError.Unavailable unavailable && unavailable.nothingHappened();
    }
}
