package bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// Many people who read one page again and again for a while, each with a connection and a pace of their own.
final class Crowd {

    private static final List<String> ACCOUNTS =
            List.of("preparer", "reviewer", "approver", "platform", "auditor", "admin");

    /// What a page says when Databricks, or the portal on its behalf, took no more requests.
    private static final List<String> REFUSALS = List.of("taking no more requests", "holds back", "holds itself back");

    private final List<List<Session>> people = new ArrayList<>();

    /// @param portals the replicas; viewers are spread over them in turn
    Crowd(List<URI> portals) throws IOException {
        for (var portal : portals) {
            var signedIn = new ArrayList<Session>();
            for (var account : ACCOUNTS) {
                signedIn.add(Session.of(portal, account));
            }
            people.add(signedIn);
        }
    }

    /// @param refused pages on which somebody read of a refusal for too many requests
    /// @param nanos how long each page took, in order
    record Seen(long refused, long[] nanos) {

        double millisAt(double share) {
            return nanos[(int) Math.min(nanos.length - 1, Math.round(nanos.length * share))] / 1e6;
        }
    }

    /// Lets so many people read for so long, a page every one to three seconds each.
    Seen read(String path, int viewers, Duration time) throws InterruptedException, ExecutionException {
        var until = System.nanoTime() + time.toNanos();
        var refused = 0L;
        var all = LongStream.builder();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = new ArrayList<Future<Seen>>();
            for (int i = 0; i < viewers; i++) {
                var replica = people.get(i % people.size());
                var person = replica.get(i / people.size() % replica.size());
                var pace = new SplittableRandom(i);
                reading.add(threads.submit(() -> one(person, path, until, pace)));
            }
            for (var one : reading) {
                refused += one.get().refused();
                Arrays.stream(one.get().nanos()).forEach(all::add);
            }
        }
        return new Seen(refused, all.build().sorted().toArray());
    }

    private static Seen one(Session person, String path, long until, SplittableRandom pace)
            throws IOException, InterruptedException {
        var refused = 0L;
        var nanos = LongStream.builder();
        Thread.sleep(pace.nextLong(1_000));
        try (var connection = person.connect()) {
            while (System.nanoTime() < until) {
                var from = System.nanoTime();
                var answer = connection.get(path);
                nanos.add(System.nanoTime() - from);
                if (answer.status() != 200) {
                    throw new IllegalStateException("%s answered %d".formatted(path, answer.status()));
                }
                var text = answer.text();
                refused += REFUSALS.stream().anyMatch(text::contains) ? 1 : 0;
                Thread.sleep(pace.nextLong(1_000, 3_000));
            }
        }
        return new Seen(refused, nanos.build().toArray());
    }
}
