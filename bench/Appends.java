package bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The database's work of one Change, by the statements that the portal sends in its two transactions: asked for,
/// approved and begun in one; looked at and ended in the other. Four entries in all.
final class Appends {

    private static final int ENTRIES = 4;
    private static final int ROUNDS = 3;
    private static final int SECONDS = 5;

    private final Books books;
    private final PgBench pgbench;

    Appends(Books books, PgBench pgbench) {
        this.books = books;
        this.pgbench = pgbench;
    }

    void measure() throws IOException, SQLException, InterruptedException, ExecutionException {
        pgbench.prepare(OneChange.bytes() / ENTRIES);
        for (var connections : List.of(1, 8, 32)) {
            changes(connections, Duration.ofSeconds(3));
            var changes = new ArrayList<Double>();
            var inserts = new ArrayList<Double>();
            var ratios = new ArrayList<Double>();
            for (int i = 0; i < ROUNDS; i++) {
                changes.add(changes(connections, Duration.ofSeconds(SECONDS)));
                inserts.add(pgbench.perSecond(connections, SECONDS));
                ratios.add(changes.getLast() * ENTRIES / inserts.getLast());
            }
            System.out.printf(
                    "  %2d connections   %5.0f Changes/s, %5.0f entries/s   pgbench %6.0f rows/s   entries / rows %.2f (%.2f-%.2f)%n",
                    connections,
                    Median.of(changes),
                    Median.of(changes) * ENTRIES,
                    Median.of(inserts),
                    Median.of(ratios),
                    Collections.min(ratios),
                    Collections.max(ratios));
        }
    }

    private double changes(int connections, Duration time)
            throws InterruptedException, ExecutionException, SQLException {
        var person = person();
        var from = System.nanoTime();
        var until = from + time.toNanos();
        var done = 0L;
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var running = new ArrayList<Future<Long>>();
            for (int i = 0; i < connections; i++) {
                var subject = "bench-" + i;
                running.add(threads.submit(() -> changes(person, subject, until)));
            }
            for (var one : running) {
                done += one.get();
            }
        }
        return done / ((System.nanoTime() - from) / 1e9);
    }

    private long changes(UUID person, String subject, long until) throws SQLException {
        try (var connection = books.app();
                var change = new OneChange(connection, person, subject)) {
            var count = 0L;
            for (; System.nanoTime() < until; count++) {
                change.happen();
            }
            return count;
        }
    }

    private UUID person() throws SQLException {
        try (var connection = books.app();
                var row = connection.createStatement().executeQuery("select id from person limit 1")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }
}
