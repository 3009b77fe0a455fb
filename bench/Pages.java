package bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How long an auditor waits for a page of the record, at several sizes that take turns. Each look is one entry more.
final class Pages {

    private static final int WARM = 150;
    private static final int ROUNDS = 20;
    private static final int REQUESTS = 15;
    private static final String ROW = "<th scope=\"row\">";

    private final List<Demo> demos;
    private final Map<String, String> paths = new LinkedHashMap<>();

    /// @param demos from the least entries to the most
    Pages(List<Demo> demos) throws IOException, SQLException {
        this.demos = demos;
        var person = "person=" + person(demos.getFirst().books());
        var year = LocalDate.now().minusDays(500);
        paths.put("/ (no record)", "/");
        paths.put("/audit", "/audit");
        paths.put("person", "/audit?" + person);
        paths.put("kind", "/audit?kind=monthend.cancel");
        paths.put("subject", "/audit?subject=2025-03");
        paths.put("outcome, frequent", "/audit?outcome=VERIFIED");
        paths.put("outcome, rare", "/audit?outcome=FAILED");
        paths.put("from and to", "/audit?from=" + year + "&to=" + year.plusDays(365));
        paths.put("person, outcome", "/audit?outcome=FAILED&" + person);
        paths.put("kind, outcome", "/audit?kind=monthend.cancel&outcome=FAILED");
        paths.put("subject, dates", "/audit?subject=2025-03&from=" + year + "&to=" + year.plusDays(365));
    }

    private static String person(Books books) throws SQLException {
        try (var connection = books.owner();
                var query = connection.createStatement();
                var row = query.executeQuery("select id from person where subject = 'person 7'")) {
            row.next();
            return row.getString(1);
        }
    }

    void measure() throws IOException {
        var times = new LinkedHashMap<String, List<List<Double>>>();
        paths.keySet()
                .forEach(name -> times.put(
                        name,
                        demos.stream()
                                .map(_ -> (List<Double>) new ArrayList<Double>())
                                .toList()));
        var connections = new ArrayList<Connection>();
        for (var demo : demos) {
            connections.add(Session.of(demo.portal(), "auditor").connect());
        }
        for (int round = -WARM / REQUESTS; round < ROUNDS; round++) {
            for (var page : paths.entrySet()) {
                for (int i = 0; i < demos.size(); i++) {
                    var taken = ask(connections.get(i), page.getValue());
                    if (round >= 0) {
                        times.get(page.getKey()).get(i).addAll(taken);
                    }
                }
            }
        }
        for (var page : paths.entrySet()) {
            report(page.getKey(), page.getValue(), times.get(page.getKey()), connections);
        }
        for (var connection : connections) {
            connection.close();
        }
    }

    /// @return milliseconds of each request
    private static List<Double> ask(Connection connection, String path) throws IOException {
        var taken = new ArrayList<Double>();
        for (int i = 0; i < REQUESTS; i++) {
            var from = System.nanoTime();
            var answer = connection.get(path);
            taken.add((System.nanoTime() - from) / 1e6);
            if (answer.status() != 200) {
                throw new IllegalStateException("%s answered %d".formatted(path, answer.status()));
            }
        }
        return taken;
    }

    private static void report(String name, String path, List<List<Double>> times, List<Connection> connections)
            throws IOException {
        var medians = times.stream().map(Median::of).toList();
        var rows = new ArrayList<String>();
        for (var connection : connections) {
            rows.add(Integer.toString(connection.get(path).text().split(ROW, -1).length - 1));
        }
        System.out.printf(
                "  %-18s %s ms   ratio %.2f   rows %s%n",
                name,
                medians.stream().map("%6.2f"::formatted).collect(Collectors.joining(" ")),
                medians.getLast() / medians.getFirst(),
                String.join(", ", rows));
    }
}
