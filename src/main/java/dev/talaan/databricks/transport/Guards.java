package dev.talaan.databricks.transport;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.TimedOut;
import dev.talaan.databricks.budget.Budgets;
import dev.talaan.databricks.budget.Lane;
import dev.talaan.databricks.budget.Pass;
import dev.talaan.databricks.budget.Urgency;
import dev.talaan.databricks.transport.signin.SignIns;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniSubscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/// What stands around every call, from the outside in: repetition, room in the budgets, the group's circuit breaker,
/// time-out. What comes out failed is a [DatabricksError].
@ApplicationScoped
public class Guards {

    private final Map<Group, TypedGuard<Uni<Object>>> sending;
    private final Map<Group, Lane> lanes;
    private final Repeats repeats;
    private final Budgets budgets;
    private final Calls calls;
    private final SignIns signIns;
    private final Duration patience;

    Guards(DatabricksConfig config, Budgets budgets, Calls calls, SignIns signIns) {
        this.signIns = signIns;
        patience = config.sql().patience();
        this.budgets = budgets;
        this.calls = calls;
        repeats = new Repeats(config);
        lanes = perGroup(group -> budgets.lane(group.word(), group == Group.MLFLOW));
        sending = perGroup(group -> sending(config, group));
    }

    /// A call that is made once, to see what becomes of it.
    public <T> Uni<T> once(Group group, Supplier<Uni<T>> call) {
        return calls.watched(group, through(Repeats.Kind.NEVER, group, call));
    }

    /// A call that changes nothing: repeated on 429, 5xx, connection trouble and time-out.
    public <T> Uni<T> read(Group group, Supplier<Uni<T>> call) {
        return calls.watched(group, through(Repeats.Kind.READ, group, call));
    }

    /// A call that may change something: repeated only where certainly nothing has happened (429, refused connection).
    public <T> Uni<T> write(Group group, Supplier<Uni<T>> call) {
        return calls.watched(group, through(Repeats.Kind.WRITE, group, call));
    }

    /// A reading call that is not torn down half-way: whoever cancels leaves it to its answer. Once nobody waits, no
    /// attempt of it leaves any more.
    public <T> Uni<T> read(Group group, CompletableFuture<Void> nobodyWaits, Supplier<Uni<T>> call) {
        return calls.watched(group, through(Repeats.Kind.READ, group, nobodyWaits, call));
    }

    /// The same for one that may change something.
    public <T> Uni<T> write(Group group, CompletableFuture<Void> nobodyWaits, Supplier<Uni<T>> call) {
        return calls.watched(group, through(Repeats.Kind.WRITE, group, nobodyWaits, call));
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

    /// A call to where a link of Databricks leads: without the portal's key, and apart from Databricks' budgets and
    /// breakers. It may take as long as a statement.
    public <T> Uni<T> elsewhere(Supplier<Uni<T>> call) {
        Supplier<Uni<T>> attempt = () ->
                whole(call).ifNoItem().after(patience).failWith(() -> new TimedOut(Detail.of("no answer in time")));
        return Urgency.known(urgency -> repeats.repeated(Repeats.Kind.READ, urgency, attempt))
                .onFailure()
                .transform(Failures::inOurWords);
    }

    /// A caller that has gone leaves the queue and gets no further attempt; what was sent for it goes on to its end,
    /// and holds its room until then. The key is there before room is given, so that what has room leaves at once,
    /// and what is repeated after a 401 is given room anew.
    private <T> Uni<T> through(Repeats.Kind kind, Group group, Supplier<Uni<T>> call) {
        return Uni.createFrom().deferred(() -> through(kind, group, new CompletableFuture<>(), call));
    }

    private <T> Uni<T> through(Repeats.Kind kind, Group group, CompletableFuture<Void> gone, Supplier<Uni<T>> call) {
        return Urgency.known(urgency -> Uni.createFrom().emitter(caller -> {
            caller.onTermination(() -> gone.complete(null));
            Supplier<Uni<T>> passing = () -> gone.isDone()
                    ? nobodyWaits()
                    : budgets.pass(lanes.get(group), urgency, gone, pass -> attempt(group, call, gone, pass));
            repeats.repeated(kind, urgency, () -> signIns.signedIn(passing))
                    .subscribe()
                    .with(caller::complete, failure -> caller.fail(Failures.inOurWords(failure)));
        }));
    }

    private static <T> Uni<T> nobodyWaits() {
        return Uni.createFrom().failure(new CancellationException("nobody waits any more"));
    }

    /// One attempt, which has been given room. A pause before the next one takes up none. The guard lets no
    /// cancellation through, so that what took too long is broken off from here.
    @SuppressWarnings("unchecked")
    private <T> Uni<T> attempt(Group group, Supplier<Uni<T>> call, CompletableFuture<Void> gone, Pass pass) {
        if (gone.isDone()) {
            pass.unused();
            return nobodyWaits();
        }
        var sent = new CompletableFuture<UniSubscription>();
        // The guard passes items through untouched; that they are objects is all it needs to know.
        return ((Uni<T>) sending.get(group).get(() -> (Uni<Object>) leave(group, call, sent)))
                .onItem()
                .invoke(answer -> keepPlace(answer, pass))
                .onFailure()
                .transform(failure -> {
                    switch (failure) {
                        case CircuitBreakerOpenException _ -> pass.unused();
                        case TimeoutException _ -> sent.thenAccept(UniSubscription::cancel);
                        default -> {}
                    }
                    return Failures.inOurWords(failure);
                });
    }

    /// Bytes that are still to come are on a connection of their own until they have.
    private static void keepPlace(Object answer, Pass pass) {
        if (answer instanceof Streamed streamed) {
            pass.heldUntil(streamed.ended());
        }
    }

    private <T> Uni<T> leave(Group group, Supplier<Uni<T>> call, CompletableFuture<UniSubscription> sent) {
        calls.attempted(group);
        return whole(call).onSubscription().invoke(sent::complete);
    }

    private static <T> Uni<T> whole(Supplier<Uni<T>> call) {
        return Uni.createFrom()
                .deferred(call::get)
                .onItem()
                .invoke(Guards::given)
                .onFailure()
                .transform(Failures::inOurWords);
    }

    private static void given(Object answer) {
        if (answer == null) {
            throw Failures.emptyAnswer();
        }
    }

    private static TypedGuard<Uni<Object>> sending(DatabricksConfig config, Group group) {
        return TypedGuard.create(new TypeLiteral<Uni<Object>>() {})
                .withDescription("databricks " + group)
                .withThreadOffload(false)
                .withTimeout()
                .duration(config.retry().attemptTimeout().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withCircuitBreaker()
                .name(Breakers.nameOf(group))
                .requestVolumeThreshold(config.breaker().window())
                .failureRatio(config.breaker().failureRatio())
                .delay(config.breaker().pause().toMillis(), ChronoUnit.MILLIS)
                .when(Guards::isTheirTrouble)
                .done()
                .build();
    }

    private static boolean isTheirTrouble(Throwable failure) {
        return failure instanceof TimeoutException
                || failure instanceof DatabricksError.Unavailable
                || failure instanceof DatabricksError.TimedOut;
    }

    /// The breakers have their names once the guards are made.
    void areThere() {}

    private static <V> Map<Group, V> perGroup(Function<Group, V> make) {
        return Arrays.stream(Group.values()).collect(Collectors.toMap(group -> group, make));
    }
}
