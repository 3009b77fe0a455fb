package dev.talaan.databricks.sql;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.Unreadable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/// One row. A cell that is NULL comes as null; one that is not of the type asked for is [Unreadable].
public final class Row {

    private static final int MOST_DIGITS = 100;
    private static final int MOST_CHARACTERS = 3 * MOST_DIGITS;

    private final Header header;
    private final List<String> cells;

    Row(Header header, List<String> cells) {
        this.header = header;
        this.cells = cells;
    }

    public String text(String column) {
        var position = header.position(column);
        if (position >= cells.size()) {
            throw new Unreadable(Detail.of("a row is shorter than its columns"));
        }
        return cells.get(position);
    }

    public Integer integer(String column) {
        return as(column, "a whole number", Integer::valueOf);
    }

    public Long bigint(String column) {
        return as(column, "a whole number", Long::valueOf);
    }

    public BigDecimal decimal(String column) {
        return as(column, "a number", Row::sane);
    }

    /// A DECIMAL has at most 38 digits; an exponent of billions would be written out digit by digit somewhere.
    private static BigDecimal sane(String cell) {
        var number = cell.length() > MOST_CHARACTERS ? null : new BigDecimal(cell);
        if (number == null || number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new NumberFormatException("absurd");
        }
        return number;
    }

    /// PHP, scale 2, half-up. The cell's own digits are read; no binary fraction is ever between.
    public BigDecimal money(String column) {
        var amount = decimal(column);
        return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
    }

    public LocalDate date(String column) {
        return as(column, "a date", LocalDate::parse);
    }

    public Instant instant(String column) {
        return as(column, "a time", Instant::parse);
    }

    private <T> T as(String column, String kind, Function<String, T> parse) {
        var cell = text(column);
        try {
            return cell == null ? null : parse.apply(cell);
        } catch (NumberFormatException | DateTimeException e) {
            throw new Unreadable(Detail.of("the column " + column + " holds something that is not " + kind));
        }
    }
}
