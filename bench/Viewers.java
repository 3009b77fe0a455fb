package bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Many people who open one month at the same moment, and what the sandbox was asked because of them.
final class Viewers {

    private static final List<String> ACCOUNTS = List.of(
            "preparer",
            "preparer-2",
            "preparer-rim",
            "reviewer",
            "reviewer-2",
            "approver",
            "approver-2",
            "platform",
            "auditor",
            "admin");
    private static final Pattern PATH = Pattern.compile("\"path\"\\s*:\\s*\"([^\"]+)\"");

    private final URI sandbox;
    private final List<Session> people = new ArrayList<>();

    Viewers(URI portal, URI sandbox) throws IOException {
        this.sandbox = sandbox;
        for (var account : ACCOUNTS) {
            people.add(Session.of(portal, account));
        }
    }

    /// Opens the page once for each of so many viewers.
    ///
    /// @return how often each path of the sandbox was asked
    Map<String, Long> open(String path, int viewers) throws IOException, InterruptedException, ExecutionException {
        try (var control = new Connection(sandbox, "")) {
            control.delete("/_sandbox/requests");
            var start = new CyclicBarrier(viewers);
            try (var threads = Executors.newFixedThreadPool(viewers)) {
                var opening = new ArrayList<Future<?>>();
                for (int i = 0; i < viewers; i++) {
                    var person = people.get(i % people.size());
                    opening.add(threads.submit(() -> {
                        try (var connection = person.connect()) {
                            start.await();
                            if (connection.get(path).status() != 200) {
                                throw new IllegalStateException("somebody did not get to see " + path);
                            }
                        }
                        return null;
                    }));
                }
                for (var one : opening) {
                    one.get();
                }
            }
            return settled(control);
        }
    }

    /// A page does not wait for slow answers: the count is taken when nothing more has come for two seconds.
    private static Map<String, Long> settled(Connection control) throws IOException, InterruptedException {
        var calls = calls(control);
        for (var before = -1; before != calls.size(); calls = calls(control)) {
            before = calls.size();
            Thread.sleep(2000);
        }
        return calls.stream().collect(Collectors.groupingBy(path -> path, TreeMap::new, Collectors.counting()));
    }

    /// The paths that were asked; the id of a statement differs each time and says nothing.
    private static List<String> calls(Connection control) throws IOException {
        return PATH.matcher(control.get("/_sandbox/requests").text())
                .results()
                .map(found -> found.group(1).replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}"))
                .toList();
    }
}
