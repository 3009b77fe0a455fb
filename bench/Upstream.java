package bench;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.regex.Pattern;

/// What the sandbox was asked since it last forgot, and what it refused.
///
/// @param refused answers with 429
/// @param mostInASecond the most requests within any one second
record Upstream(long calls, long refused, int mostInASecond) {

    private static final Pattern AT = Pattern.compile("\"at\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern REFUSED = Pattern.compile("\"refused\"\\s*:\\s*(\\d+)");

    static Upstream of(URI sandbox) throws IOException {
        try (var control = new Connection(sandbox, "")) {
            var times = AT.matcher(control.get("/_sandbox/requests").text())
                    .results()
                    .map(found -> Instant.parse(found.group(1)))
                    .sorted()
                    .toList();
            var refused = REFUSED.matcher(control.get("/_sandbox/limits").text());
            return new Upstream(times.size(), refused.find() ? Long.parseLong(refused.group(1)) : 0, most(times));
        }
    }

    static void forget(URI sandbox) throws IOException {
        try (var control = new Connection(sandbox, "")) {
            control.delete("/_sandbox/requests");
        }
    }

    private static int most(List<Instant> times) {
        var second = new ArrayDeque<Instant>();
        var most = 0;
        for (var time : times) {
            second.addLast(time);
            while (second.getFirst().isBefore(time.minusMillis(999))) {
                second.removeFirst();
            }
            most = Math.max(most, second.size());
        }
        return most;
    }
}
