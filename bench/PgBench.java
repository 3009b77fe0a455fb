package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;

/// PostgreSQL's own load generator, inserting single rows into a table with the columns of the ledger and nothing of
/// what guards it: no trigger, no check, no index but the key's.
record PgBench(String program, Books books) {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    void prepare(int bytes) throws IOException, SQLException {
        try (var connection = books.owner();
                var sql = connection.createStatement()) {
            sql.execute("""
                    create table bench_insert (
                        id bigint generated always as identity primary key, change uuid, type text not null,
                        version smallint not null, at timestamptz not null, person uuid, door text not null,
                        body text not null)
                    """);
        }
        Files.writeString(script(), """
                insert into bench_insert (change, type, version, at, person, door, body) values
                ('6f0c3a52-5d0b-4b53-9d0f-0d4b1b8f5a11', 'PROPOSED', 1, now(),
                 '6f0c3a52-5d0b-4b53-9d0f-0d4b1b8f5a12', 'BROWSER', '%s');
                """.formatted("x".repeat(bytes)));
    }

    /// @return rows a second
    double perSecond(int clients, int seconds) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        program,
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(books.port()),
                        "-U",
                        Books.OWNER,
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        Integer.toString(clients),
                        "-j",
                        Integer.toString(Math.min(clients, Runtime.getRuntime().availableProcessors())),
                        "-T",
                        Integer.toString(seconds),
                        "-f",
                        script().toString(),
                        "talaan")
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", Books.OWNERS_PASSWORD);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes());
        var rate = RATE.matcher(said);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IllegalStateException("pgbench said: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static Path script() {
        return Path.of("target", "bench", "insert.sql");
    }
}
