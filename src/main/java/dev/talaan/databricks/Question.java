package dev.talaan.databricks;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// One question to Databricks: its last answer, its last failure, and the asking that is under way, if any.
///
/// Asking goes on when a page has lost patience, because that page comes back for the answer. It is cancelled once
/// nobody has come back for the configured time.
final class Question<T> {

    private static final Logger LOG = Logger.getLogger(Question.class);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    /// Something learnt, and when.
    record Dated<V>(V value, Instant at) {}

    /// @param rest for how long the question is not asked again
    record Failure(String words, Duration rest) {}

    private final Function<T, Duration> freshFor;
    private final Clock clock;
    private final DatabricksConfig.Reading settings;
    private final Runnable joined;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Dated<T> answer;
    private volatile Dated<Failure> failure;
    private volatile boolean outdated;
    private Asking<T> asking;

    /// @param joined told of each reader who joins an asking that is under way
    Question(Function<T, Duration> freshFor, Clock clock, DatabricksConfig.Reading settings, Runnable joined) {
        this.joined = joined;
        this.freshFor = freshFor;
        this.clock = clock;
        this.settings = settings;
    }

    /// The same question to be asked anew: what it was answered before is old from now on, and so is what an asking
    /// brings that is under way.
    Question<T> anew() {
        var anew = new Question<>(freshFor, clock, settings, joined);
        anew.answer = answer;
        anew.outdated = true;
        return anew;
    }

    Dated<T> answer() {
        return answer;
    }

    /// The answer, while it is fresh.
    Optional<Dated<T>> freshAnswer() {
        return Optional.ofNullable(answer)
                .filter(kept -> !outdated)
                .filter(kept -> isYoung(kept, freshFor.apply(kept.value())));
    }

    /// The failure, while asking again would be too soon.
    Optional<String> freshFailure() {
        return Optional.ofNullable(failure)
                .filter(kept -> isYoung(kept, kept.value().rest()))
                .map(kept -> kept.value().words());
    }

    private boolean isYoung(Dated<?> kept, Duration limit) {
        return Duration.between(kept.at(), clock.instant()).compareTo(limit) < 0;
    }

    /// Joins the asking that is under way, or begins one. Whoever gives up waiting does not end it for the others.
    Uni<Dated<T>> ask(Supplier<Uni<T>> source) {
        lock.lock();
        try {
            if (asking != null && !asking.result.isDone()) {
                joined.run();
            } else {
                // The answer may have come since this reader looked for one.
                var come = freshAnswer();
                if (come.isPresent()) {
                    return Uni.createFrom().item(come.get());
                }
                asking = new Asking<>();
                begin(asking, source);
            }
            asking.wantedUntil = System.nanoTime()
                    + settings.patience().plus(settings.abandonAfter()).toNanos();
            return Uni.createFrom().completionStage(asking.result.copy());
        } finally {
            lock.unlock();
        }
    }

    private void begin(Asking<T> begun, Supplier<Uni<T>> source) {
        begun.upstream = Uni.createFrom()
                .deferred(source::get)
                .subscribe()
                .with(value -> succeed(begun, value), trouble -> fail(begun, trouble));
        watch(begun, settings.patience().plus(settings.abandonAfter()));
    }

    private void succeed(Asking<T> done, T value) {
        answer = new Dated<>(value, clock.instant());
        outdated = false;
        failure = null;
        done.result.complete(answer);
    }

    private void fail(Asking<T> done, Throwable trouble) {
        LOG.warnf("Databricks: %s", trouble);
        failure = new Dated<>(new Failure(Readings.inWords(trouble), rest(trouble)), clock.instant());
        done.result.completeExceptionally(trouble);
    }

    /// As long as Databricks asks for, where it does, but for no longer than a minute.
    private Duration rest(Throwable trouble) {
        var own = settings.restAfterFailure();
        return trouble instanceof DatabricksError.RateLimited limited
                ? limited.retryAfter()
                        .filter(asked -> asked.compareTo(own) > 0)
                        .map(asked -> asked.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : asked)
                        .orElse(own)
                : own;
    }

    private void watch(Asking<T> watched, Duration delay) {
        Infrastructure.getDefaultWorkerPool()
                .schedule(() -> cancelIfUnwanted(watched), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void cancelIfUnwanted(Asking<T> watched) {
        lock.lock();
        try {
            var left = watched.wantedUntil - System.nanoTime();
            if (watched.result.isDone()) {
                return;
            }
            if (left > 0) {
                watch(watched, Duration.ofNanos(left).plusMillis(1));
                return;
            }
            watched.result.cancel(false);
        } finally {
            lock.unlock();
        }
        watched.upstream.cancel();
    }

    private static final class Asking<V> {
        private final CompletableFuture<Dated<V>> result = new CompletableFuture<>();
        private volatile long wantedUntil;
        private volatile Cancellable upstream;
    }
}
