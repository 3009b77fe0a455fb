package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.delta.CommitLogs;
import dev.talaan.sandbox.lake.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// `DESCRIBE HISTORY table [LIMIT n]`: a table's commits, newest first.
record DescribeHistory(TableName table, long limit) {

    private static final Pattern STATEMENT = Pattern.compile(
            "(?i)\\s*DESC(?:RIBE)?\\s+HISTORY\\s+(?<name>\\S+?)(?:\\s+LIMIT\\s+(?<limit>\\d{1,9}))?\\s*;?\\s*");

    static Optional<DescribeHistory> asked(String statement, Session session) {
        var asked = STATEMENT.matcher(statement);
        if (!asked.matches()) {
            return Optional.empty();
        }
        var parts = Lexer.tokens(asked.group("name")).stream()
                .filter(Token::isName)
                .map(Token::text)
                .toList();
        var limit = asked.group("limit") == null ? Long.MAX_VALUE : Long.parseLong(asked.group("limit"));
        return Optional.of(new DescribeHistory(session.table(parts), limit));
    }

    Result run(CommitLogs logs, Connection connection, StatementRequest request) throws SqlError, SQLException {
        try (var probe = connection.createStatement()) {
            probe.executeQuery("SELECT 1 FROM " + table.inEngine() + " LIMIT 0").close();
        } catch (SQLException e) {
            throw Complaint.about(request.statement(), List.of(table), e.getMessage());
        }
        var commits = logs.newestFirst(table.full());
        if (commits.isEmpty()) {
            throw SqlError.of(
                    "DELTA_ONLY_OPERATION",
                    "0AKDD",
                    table.quoted() + " is not a Delta table. DESCRIBE HISTORY is only supported for Delta tables.",
                    "");
        }
        var most = Math.min(limit, request.rowLimit());
        var rows = commits.stream().limit(most).map(HistoryRow::cells).toList();
        return new Result(HistoryRow.COLUMNS, rows, rows.size() < Math.min(limit, commits.size()));
    }
}
