package dev.talaan.databricks;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Answers to one kind of question. Each question is asked once at a time, however many people want to know; its last
/// good answer is kept with its age; nobody waits longer than the configured patience.
public final class Readings<K, T> {

    private static final String STILL_ASKING = "still asking Databricks";

    private final Function<K, Uni<T>> source;
    private final Function<T, Duration> freshFor;
    private final Clock clock;
    private final DatabricksConfig.Reading settings;
    private final Runnable joined;
    private final Map<K, Question<T>> questions = new LinkedHashMap<>(16, 0.75f, true);
    private final ReentrantLock lock = new ReentrantLock();

    Readings(
            Function<K, Uni<T>> source,
            Function<T, Duration> freshFor,
            Clock clock,
            DatabricksConfig.Reading settings,
            Runnable joined) {
        this.joined = joined;
        this.source = source;
        this.freshFor = freshFor;
        this.clock = clock;
        this.settings = settings;
    }

    /// The answer, within the patience; never fails.
    public Uni<Reading<T>> of(K key) {
        return Uni.createFrom().deferred(() -> answer(question(key), key));
    }

    /// What an answer tells has just been changed: the next reader asks anew, and sees the old answer, as an old one,
    /// only while there is no other.
    public void outdate(K key) {
        lock.lock();
        try {
            questions.computeIfPresent(key, (_, question) -> question.anew());
        } finally {
            lock.unlock();
        }
    }

    /// The same for all answers.
    public void outdateAll() {
        lock.lock();
        try {
            questions.replaceAll((_, question) -> question.anew());
        } finally {
            lock.unlock();
        }
    }

    /// Lets go of an answer altogether.
    public void forget(K key) {
        lock.lock();
        try {
            questions.remove(key);
        } finally {
            lock.unlock();
        }
    }

    private Uni<Reading<T>> answer(Question<T> question, K key) {
        var kept = question.freshAnswer();
        if (kept.isPresent()) {
            return Uni.createFrom()
                    .item(new Reading.Fresh<>(kept.get().value(), kept.get().at()));
        }
        var failure = question.freshFailure();
        if (failure.isPresent()) {
            return Uni.createFrom().item(without(question, failure.get(), false));
        }
        return question.ask(() -> source.apply(key))
                .<Reading<T>>map(answer -> new Reading.Fresh<>(answer.value(), answer.at()))
                .ifNoItem()
                .after(settings.patience())
                .recoverWithItem(() -> without(question, STILL_ASKING, true))
                .onFailure()
                .recoverWithItem(trouble -> without(question, inWords(trouble), false));
    }

    private Reading<T> without(Question<T> question, String why, boolean stillAsking) {
        var kept = question.answer();
        return kept == null
                ? new Reading.Missing<>(why, stillAsking)
                : new Reading.Stale<>(kept.value(), kept.at(), why, stillAsking);
    }

    private Question<T> question(K key) {
        lock.lock();
        try {
            var question = questions.computeIfAbsent(key, _ -> new Question<>(freshFor, clock, settings, joined));
            if (questions.size() > settings.kept()) {
                var oldest = questions.entrySet().iterator();
                oldest.next();
                oldest.remove();
            }
            return question;
        } finally {
            lock.unlock();
        }
    }

    static String inWords(Throwable failure) {
        return failure instanceof DatabricksError error
                ? error.advice()
                : "The portal could not make sense of what Databricks answered. Tell the platform team.";
    }
}
