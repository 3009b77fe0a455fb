package dev.talaan.ledger.fsck;

import dev.talaan.ledger.tree.Hash;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/// The rows of a ledger, read a few at a time.
record Rows(Connection books) {

    private static final String NUMBERED = """
            select n.number, n.entry, n.leaf, e.id, e.change, e.type, e.version, e.at, e.person, e.door, e.body
            from ledger_number n left join ledger_entry e on e.id = n.entry
            order by n.number
            """;

    private static final String UNNUMBERED = """
            select e.id as entry, 'it has no number, and does not wait for one' as words
            from ledger_entry e
            left join ledger_number n on n.entry = e.id
            left join ledger_waiting w on w.entry = e.id
            where n.entry is null and w.entry is null
            union all
            select w.entry, 'it was waiting for its number, and is gone'
            from ledger_waiting w
            left join ledger_entry e on e.id = w.entry
            where e.id is null
            union all
            select e.id, 'it has waited for its number for more than ten minutes'
            from ledger_waiting w
            join ledger_entry e on e.id = w.entry
            where e.at < (select max(at) from ledger_entry) - interval '10 minutes'
            union all
            select entry, 'it has more than one number'
            from ledger_number
            group by entry
            having count(*) > 1
            order by 1
            """;

    /// What is kept for search, beside what the first and the last entry of each Change say.
    private static final String CHANGES = """
            select coalesce(c.id, p.change) as id, c.id is null as unkept, p.change is null as unproposed
            from change c
            full join (
                select distinct on (e.change) e.change, e.person, e.door, e.at,
                    case when e.body is json object then e.body::jsonb end as body, last.type, last.at as last_at
                from ledger_entry e
                cross join lateral (
                    select l.type, l.at from ledger_entry l where l.change = e.change order by l.id desc limit 1
                ) last
                where e.type = 'PROPOSED'
                order by e.change, e.id
            ) p on p.change = c.id
            where c.id is null or p.change is null
                or (c.kind, c.workspace, c.subject_type, c.subject_name, c.sentence, c.reason, c.proposer, c.door,
                    c.proposed_at, c.state, c.state_at)
                is distinct from
                   (p.body ->> 'kind', p.body ->> 'workspace', p.body -> 'subject' ->> 'type',
                    p.body -> 'subject' ->> 'name', p.body ->> 'sentence', p.body ->> 'reason', p.person, p.door,
                    p.at, p.type, p.last_at)
            """;

    @FunctionalInterface
    interface Step {
        void take(Row row) throws SQLException;
    }

    @FunctionalInterface
    interface Node {
        void is(int level, long place, Hash hash);
    }

    @FunctionalInterface
    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    Cursor checkpoints() throws SQLException {
        return new Cursor(books, "select size, at, note from ledger_checkpoint order by size");
    }

    void numbered(Step each, Findings findings) throws SQLException {
        read(NUMBERED, row -> {
            var read = Row.read(row, findings);
            if (read.isPresent()) {
                each.take(read.get());
            }
        });
    }

    void nodes(Node each) throws SQLException {
        read(
                "select level, place, hash from ledger_node order by level, place",
                row -> each.is(row.getInt("level"), row.getLong("place"), Hash.of(row.getBytes("hash"))));
    }

    void unnumbered(Findings findings) throws SQLException {
        read(UNNUMBERED, row -> findings.add("entry " + row.getLong("entry"), row.getString("words")));
    }

    void changes(Findings findings) throws SQLException {
        read(CHANGES, row -> {
            var words = row.getBoolean("unkept")
                    ? "it was proposed, and is not kept for search"
                    : row.getBoolean("unproposed")
                            ? "it is kept for search, and was never proposed"
                            : "what is kept for search is not what its entries say";
            findings.add("Change " + row.getString("id"), words);
        });
    }

    private void read(String query, Reader each) throws SQLException {
        try (var cursor = new Cursor(books, query)) {
            while (cursor.next()) {
                each.read(cursor.row());
            }
        }
    }
}
