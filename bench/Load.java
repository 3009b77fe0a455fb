package bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// As many requests for one page as come through in a given time, over a fixed number of connections.
final class Load {

    static final int CONNECTIONS = 16;

    private final Program portal;
    private final Session session;
    private final String[] headers;

    Load(Program portal, Session session, String... headers) {
        this.portal = portal;
        this.session = session;
        this.headers = headers;
    }

    /// @param perSecond answers a second
    /// @param processor milliseconds of the portal's processor time for one; other programs disturb it least
    record Result(double perSecond, double processor) {}

    /// @throws IllegalStateException if an answer is not 200, or lacks the words
    Result run(String path, String words, Duration time) throws InterruptedException, ExecutionException {
        var from = System.nanoTime();
        var until = from + time.toNanos();
        var processor = portal.processorTime();
        var answers = 0L;
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var running = new ArrayList<Future<Long>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                running.add(threads.submit(() -> answers(path, words, until)));
            }
            for (var one : running) {
                answers += one.get();
            }
        }
        var spent = portal.processorTime().minus(processor);
        return new Result(answers / ((System.nanoTime() - from) / 1e9), spent.toNanos() / 1e6 / answers);
    }

    /// Until the JVM has compiled what the page needs; on a busy machine for no longer than a minute.
    void warmUp(String path, String words, long answers) throws InterruptedException, ExecutionException {
        var given = 0.0;
        for (int seconds = 0; given < answers && seconds < 60; seconds += 5) {
            given += run(path, words, Duration.ofSeconds(5)).perSecond() * 5;
        }
    }

    private long answers(String path, String words, long until) throws IOException {
        try (var connection = session.connect(headers)) {
            var count = 0L;
            for (; System.nanoTime() < until; count++) {
                var answer = connection.get(path);
                // Read once for a while only: a search in every page would cost the client more than receiving it.
                if (answer.status() != 200 || count % 100 == 0 && !isWhole(answer, words)) {
                    throw new IllegalStateException(
                            "%s answered %d without “%s”:%n%s".formatted(path, answer.status(), words, answer.text()));
                }
            }
            return count;
        }
    }

    private boolean isWhole(Connection.Answer answer, String words) {
        return answer.headers().containsKey("content-encoding") || answer.text().contains(words);
    }
}
