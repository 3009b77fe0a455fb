package dev.talaan.databricks.transport;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.transport.signin.SignIns;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/// Time-out, retry, circuit breaker and bulkhead around every call. What comes out failed is a [DatabricksError].
@ApplicationScoped
public class Guards {

    private final Map<Group, TypedGuard<Uni<Object>>> reads;
    private final Map<Group, TypedGuard<Uni<Object>>> writes;
    private final Calls calls;
    private final SignIns signIns;

    Guards(DatabricksConfig config, Calls calls, SignIns signIns) {
        this.calls = calls;
        this.signIns = signIns;
        reads = perGroup(group -> guard(config, group, Guards::mayReadAgain));
        writes = perGroup(group -> guard(config, group, Guards::nothingHappened));
    }

    /// A call that changes nothing: repeated on 429, 5xx, connection trouble and time-out.
    public <T> Uni<T> read(Group group, Supplier<Uni<T>> call) {
        return calls.watched(group, through(reads.get(group), group, call));
    }

    /// A call that may change something: repeated only where certainly nothing has happened (429, refused connection).
    public <T> Uni<T> write(Group group, Supplier<Uni<T>> call) {
        return calls.watched(group, through(writes.get(group), group, call));
    }

    /// A call that changes something once, however often it arrives, because it carries a token or because doing it
    /// again does nothing: repeated like one that changes nothing.
    ///
    /// What a later attempt is refused with says nothing of an earlier one that had no answer: then it is not known
    /// whether anything happened, and the failure says so.
    public <T> Uni<T> repeatable(Group group, Supplier<Uni<T>> call) {
        return Uni.createFrom().deferred(() -> {
            var uncertain = new AtomicBoolean();
            return this.<T>read(group, () -> noted(call, uncertain))
                    .onFailure(failure -> uncertain.get() && isRefusal(failure))
                    .transform(failure -> new DatabricksError.Unavailable(((DatabricksError) failure).detail(), false));
        });
    }

    private static <T> Uni<T> noted(Supplier<Uni<T>> call, AtomicBoolean uncertain) {
        var before = uncertain.getAndSet(true);
        return call.get().onFailure().invoke(failure -> {
            if (Failures.inOurWords(failure).nothingHappened()) {
                uncertain.set(before);
            }
        });
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof DatabricksError error && error.nothingHappened();
    }

    /// A caller that has gone gets no further attempt: cancelling alone would end the present one, not the next.
    @SuppressWarnings("unchecked")
    private <T> Uni<T> through(TypedGuard<Uni<Object>> guard, Group group, Supplier<Uni<T>> call) {
        return Uni.createFrom().deferred(() -> {
            var gone = new AtomicBoolean();
            // The guard passes items through untouched; that they are objects is all it needs to know.
            return ((Uni<T>) guard.get(() -> (Uni<Object>) attempt(group, call, gone)))
                    .onFailure()
                    .transform(Failures::inOurWords)
                    .onCancellation()
                    .invoke(() -> gone.set(true));
        });
    }

    private <T> Uni<T> attempt(Group group, Supplier<Uni<T>> call, AtomicBoolean gone) {
        return Uni.createFrom()
                .deferred(() -> {
                    if (gone.get()) {
                        return Uni.createFrom().<T>failure(new CancellationException("nobody waits any more"));
                    }
                    calls.attempted(group);
                    return signIns.signedIn(call);
                })
                .onItem()
                .ifNull()
                .failWith(Failures::emptyAnswer)
                .onFailure()
                .transform(Failures::inOurWords);
    }

    private static TypedGuard<Uni<Object>> guard(DatabricksConfig config, Group group, Predicate<Throwable> again) {
        return TypedGuard.create(new TypeLiteral<Uni<Object>>() {})
                .withDescription("databricks " + group)
                .withBulkhead()
                .limit(config.concurrentCalls())
                .queueSize(config.concurrentCalls())
                .done()
                .withTimeout()
                .duration(config.retry().attemptTimeout().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(config.breaker().window())
                .failureRatio(config.breaker().failureRatio())
                .delay(config.breaker().pause().toMillis(), ChronoUnit.MILLIS)
                .when(Guards::isTheirTrouble)
                .done()
                .withRetry()
                .maxRetries(config.retry().attempts() - 1)
                .maxDuration(5, ChronoUnit.MINUTES)
                .jitter(0, ChronoUnit.MILLIS)
                .whenException(again)
                .withCustomBackoff()
                .strategy(() -> new Backoff(config.retry()))
                .done()
                .done()
                .build();
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

    private static boolean isTheirTrouble(Throwable failure) {
        return failure instanceof TimeoutException
                || failure instanceof DatabricksError.Unavailable
                || failure instanceof DatabricksError.TimedOut;
    }

    private static <V> Map<Group, V> perGroup(Function<Group, V> make) {
        return Arrays.stream(Group.values()).collect(Collectors.toMap(group -> group, make));
    }
}
