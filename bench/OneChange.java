package bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/// A Change as the portal's register writes it down, on one connection.
final class OneChange implements AutoCloseable {

    private static final String PROPOSED = """
            {"kind":"monthend.run","payload":{"month":"%s"},"reason":"The file of the bank came after the first run; \
            figures for the month are to be complete.","sentence":"Run the pipeline BIR Month-End ETL for October 2026.",\
            "subject":{"name":"%s","type":"month"},"workspace":"localhost"}""";
    private static final String APPROVED =
            "{\"policy\":\"This kind of Change asks for nobody's approval but its proposer's.\"}";
    private static final String APPLYING = """
            {"digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","observed":{"active_run":"",\
            "job":"BIR Month-End ETL","last_run":"456","version":"118"}}""";
    private static final String VERIFIED = "{\"databricks\":{\"run_id\":\"457\"},\"words\":\"Run 457 was started.\"}";

    private final Connection connection;
    private final UUID person;
    private final String proposed;
    private final PreparedStatement append;
    private final PreparedStatement hold;
    private final PreparedStatement find;
    private final PreparedStatement lock;

    OneChange(Connection connection, UUID person, String subject) throws SQLException {
        this.connection = connection;
        this.person = person;
        this.proposed = PROPOSED.formatted(subject, subject);
        connection.setAutoCommit(false);
        append = connection.prepareStatement(
                "insert into ledger_entry (at, body, change, door, person, type, version) values (?, ?, ?, ?, ?, ?, ?)"
                        + " returning id");
        hold = connection.prepareStatement("update change set held_until = ? where id = ?");
        find = connection.prepareStatement("select * from change where id = ?");
        lock = connection.prepareStatement("select state from change where id = ? for update");
    }

    /// Of the four bodies.
    static int bytes() {
        return PROPOSED.length() + APPROVED.length() + APPLYING.length() + VERIFIED.length();
    }

    void happen() throws SQLException {
        var id = UUID.randomUUID();
        append(id, "PROPOSED", person, "BROWSER", proposed);
        append(id, "APPROVED", null, "PORTAL", APPROVED);
        append(id, "APPLYING", person, "BROWSER", APPLYING);
        hold.setObject(1, now().plusSeconds(30));
        hold.setObject(2, id);
        hold.executeUpdate();
        ask(find, id);
        connection.commit();
        ask(lock, id);
        append(id, "VERIFIED", null, "PORTAL", VERIFIED);
        connection.commit();
    }

    private void append(UUID id, String type, UUID who, String door, String body) throws SQLException {
        append.setObject(1, now());
        append.setString(2, body);
        append.setObject(3, id);
        append.setString(4, door);
        append.setObject(5, who, java.sql.Types.OTHER);
        append.setString(6, type);
        append.setShort(7, (short) 1);
        try (var row = append.executeQuery()) {
            row.next();
        }
    }

    private static void ask(PreparedStatement query, UUID id) throws SQLException {
        query.setObject(1, id);
        try (var row = query.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the Change is not there");
            }
        }
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    @Override
    public void close() throws SQLException {
        for (var statement : new PreparedStatement[] {append, hold, find, lock}) {
            statement.close();
        }
    }
}
