package dev.talaan.sandbox.sql;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether a parameter's value is one of its type, as Databricks' cast of a string takes it.
final class TypedValue {

    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+)(?:,\\s*(\\d+))?\\)");
    private static final Pattern TIME = Pattern.compile(
            "(?<day>\\d{4}-\\d{2}-\\d{2})([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?\\s?(Z|UTC|[+-]\\d{2}(:\\d{2})?)?)?");

    private static final Pattern OFFSET = Pattern.compile("(?<local>.*:.*?)(?<offset>[+-]\\d{2}(:\\d{2})?)");

    private TypedValue() {}

    /// The value as the engine takes it; null for NULL.
    static String of(Parameter parameter) throws SqlError {
        if (parameter.value() == null) {
            return null;
        }
        try {
            var value = parameter.value().strip();
            read(parameter.sqlType(), value);
            return parameter.type().equals("TIMESTAMP") ? inUtc(value) : parameter.value();
        } catch (NumberFormatException | DateTimeException e) {
            throw malformed(parameter);
        }
    }

    /// The engine would pass over an offset.
    private static String inUtc(String value) {
        var offset = OFFSET.matcher(value);
        if (!offset.matches()) {
            return value;
        }
        var local = LocalDateTime.parse(offset.group("local").strip().replace(' ', 'T'));
        return local.minusSeconds(ZoneOffset.of(offset.group("offset")).getTotalSeconds())
                .toString();
    }

    private static void read(String type, String value) throws SqlError {
        switch (type) {
            case "STRING" -> {}
            case "TINYINT" -> Byte.parseByte(value);
            case "SMALLINT" -> Short.parseShort(value);
            case "INT" -> Integer.parseInt(value);
            case "BIGINT" -> Long.parseLong(value);
            case "FLOAT", "DOUBLE" -> Double.parseDouble(value);
            case "BOOLEAN" -> truth(value);
            case "DATE" -> LocalDate.parse(value);
            case "TIMESTAMP", "TIMESTAMP_NTZ" -> time(value);
            default -> decimal(type, new BigDecimal(value));
        }
    }

    private static void truth(String value) {
        switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "1", "false", "f", "no", "n", "0" -> {}
            default -> throw new NumberFormatException(value);
        }
    }

    private static void time(String value) {
        var time = TIME.matcher(value);
        if (!time.matches()) {
            throw new DateTimeException(value);
        }
        LocalDate.parse(time.group("day"));
    }

    private static void decimal(String type, BigDecimal value) throws SqlError {
        var form = DECIMAL.matcher(type);
        if (!form.matches()) {
            throw new NumberFormatException(type);
        }
        var scale = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
        var precision = Integer.parseInt(form.group(1));
        var rounded = value.setScale(scale, RoundingMode.HALF_UP);
        if (rounded.precision() > precision) {
            throw SqlError.of(
                    "NUMERIC_VALUE_OUT_OF_RANGE.WITHOUT_SUGGESTION",
                    "22003",
                    "The " + rounded.toPlainString() + " rounded half up from " + value
                            + " cannot be represented as Decimal(" + precision + ", " + scale + ").",
                    "");
        }
    }

    private static SqlError malformed(Parameter parameter) {
        return SqlError.of(
                "CAST_INVALID_INPUT",
                "22018",
                "The value '" + parameter.value() + "' of the type \"STRING\" cannot be cast to \""
                        + parameter.sqlType()
                        + "\" because it is malformed. Correct the value as per the syntax, or change its target type.",
                "");
    }
}
