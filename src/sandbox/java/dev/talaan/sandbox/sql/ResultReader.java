package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.lake.ColumnType;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// Reads the engine's rows as JSON_ARRAY wants them, within the statement's limits.
final class ResultReader {

    /// The most that an inline result may hold, bytes.
    static final long INLINE_LIMIT = 26_214_400;

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");

    private ResultReader() {}

    static Result read(ResultSet rows, StatementRequest request) throws SQLException, SqlError {
        var columns = columns(rows);
        var read = new ArrayList<List<String>>();
        var bytes = 0L;
        while (rows.next()) {
            var row = row(rows, columns);
            bytes += row.stream().mapToLong(ResultReader::size).sum();
            if (read.size() == request.rowLimit() || bytes > request.byteLimit()) {
                return new Result(columns, read, true);
            }
            if (bytes > request.delivery().most()) {
                throw SqlError.service(
                        "BAD_REQUEST",
                        "Inline byte limit exceeded. Statements executed with disposition=INLINE can have a result size "
                                + "of at most " + INLINE_LIMIT + " bytes. Please execute the statement with "
                                + "disposition=EXTERNAL_LINKS if you want to download the full result.");
            }
            read.add(row);
        }
        return new Result(columns, read, false);
    }

    /// What a cell counts: its UTF-8 bytes between quotes, or the word null.
    private static long size(String cell) {
        return cell == null ? 4 : cell.getBytes(StandardCharsets.UTF_8).length + 2L;
    }

    private static List<Column> columns(ResultSet rows) throws SQLException {
        var meta = rows.getMetaData();
        var columns = new ArrayList<Column>();
        for (var i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(new Column(meta.getColumnLabel(i), ColumnType.of(meta.getColumnTypeName(i))));
        }
        return columns;
    }

    private static List<String> row(ResultSet rows, List<Column> columns) throws SQLException {
        var cells = new ArrayList<String>();
        for (var i = 1; i <= columns.size(); i++) {
            cells.add(
                    columns.get(i - 1).type().name().equals("TIMESTAMP")
                            ? timestamp(rows.getObject(i))
                            : rows.getString(i));
        }
        return cells;
    }

    private static String timestamp(Object value) {
        return switch (value) {
            case null -> null;
            case OffsetDateTime moment -> TIMESTAMP.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
            case LocalDateTime moment -> TIMESTAMP.format(moment);
            case java.sql.Timestamp moment -> TIMESTAMP.format(moment.toLocalDateTime());
            default -> value.toString();
        };
    }
}
