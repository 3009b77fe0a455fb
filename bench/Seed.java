package bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/// Fills a ledger with what many months may leave: 40 persons, 36 months as subjects, two kinds; of 100 Changes 95 are
/// verified, 4 failed, 1 expired. All sizes cover the same three years. The entries are inserted as the application
/// inserts them, and the ledger's own trigger makes the Changes of them.
final class Seed {

    static final int PERSONS = 40;

    /// Entries of 100 Changes: four each, but two where it expired.
    private static final int ENTRIES_OF_HUNDRED = 99 * 4 + 2;

    private static final int AT_ONCE = 5_000;

    private static final String PEOPLE = """
            insert into person (id, issuer, subject, name, first_seen, last_seen)
            select md5('person ' || n)::uuid, 'bench', 'person ' || n, 'person ' || n, now(), now()
            from generate_series(0, 39) n
            """;

    private static final String ENTRIES = """
            with wish as (
                select n, md5('change ' || n)::uuid as id, md5('person ' || (n * 7919 + n / 40) % 40)::uuid as person,
                    to_char(date '2024-01-01' + make_interval(months => (n * 31 % 36)::int), 'YYYY-MM') as month,
                    case when n * 13 / 7 % 100 < 85 then 'monthend.run' else 'monthend.cancel' end as kind,
                    case when n * 37 % 100 < 95 then 'VERIFIED' when n * 37 % 100 < 99 then 'FAILED' else 'EXPIRED' end as ending,
                    now() - interval '3 years' + n * (interval '3 years' / ?) as at
                from generate_series(?::bigint, ?::bigint) n)
            insert into ledger_entry (change, type, version, at, person, door, body)
            select id, type, 1, at + (step * interval '200 ms'), case when step in (0, 2) then person end,
                case when step in (0, 2) then 'BROWSER' else 'PORTAL' end,
                case type
                    when 'PROPOSED' then json_build_object('kind', kind, 'payload', json_build_object('month', month),
                        'reason', 'The file of the bank came after the first run; figures for ' || month || ' are to be complete.',
                        'sentence', 'Run the pipeline BIR Month-End ETL for ' || month || '.',
                        'subject', json_build_object('name', month, 'type', 'month'), 'workspace', 'localhost')::text
                    when 'APPROVED' then '{"policy":"This kind of Change asks for nobody''s approval but its proposer''s."}'
                    when 'APPLYING' then json_build_object('digest', encode(sha256(n::text::bytea), 'hex'), 'observed',
                        json_build_object('active_run', '', 'job', 'BIR Month-End ETL', 'last_run', n::text, 'version', '118'))::text
                    else json_build_object('databricks', json_build_object('run_id', n::text),
                        'words', 'Run ' || n || ' was started.')::text end
            from wish cross join lateral (values (0, 'PROPOSED'), (1, 'APPROVED'), (2, 'APPLYING'), (3, ending)) as s(step, type)
            where ending <> 'EXPIRED' or step in (0, 3)
            order by n, step
            """;

    private Seed() {}

    /// @return how many Changes were made
    static int fill(Books books, int entries) throws SQLException {
        var begun = Instant.now();
        var changes = entries * 100 / ENTRIES_OF_HUNDRED;
        try (var connection = books.owner();
                var people = connection.createStatement();
                var insert = connection.prepareStatement(ENTRIES)) {
            people.execute(PEOPLE);
            for (int from = 0; from < changes; from += AT_ONCE) {
                insert.setInt(1, changes);
                insert.setLong(2, from);
                insert.setLong(3, Math.min(from + AT_ONCE, changes) - 1);
                insert.execute();
                if (from % (10 * AT_ONCE) == 0) {
                    people.execute("vacuum analyze change"); // as it would be by itself in the course of three years
                }
            }
            people.execute("vacuum analyze ledger_entry");
            people.execute("vacuum analyze change");
            people.execute("analyze person");
        }
        System.out.printf(
                "  %,9d entries of %,d Changes, made in %d s%n",
                entries, changes, Duration.between(begun, Instant.now()).toSeconds());
        return changes;
    }
}
