package dev.talaan.databricks.features;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.features.FeatureTable.Column;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;

/// A value of a key as the server will have it, so that one which is written in two ways is seen to be the same.
final class KeyValue {

    private static final int MOST_CHARACTERS = 100;

    private KeyValue() {}

    /// @throws InvalidRequest if the text is none of the column's type
    static Object of(Column column, String text) {
        var type = column.sqlType().text();
        if (type.equals("STRING")) {
            return text;
        }
        try {
            if (text.length() > MOST_CHARACTERS) {
                throw new NumberFormatException("absurd");
            }
            return parsed(type, text.strip());
        } catch (NumberFormatException | DateTimeException e) {
            throw new InvalidRequest(Detail.of(column.name() + " is part of the key and is no " + type));
        }
    }

    private static Object parsed(String type, String text) {
        return switch (type) {
            case "BOOLEAN" -> truth(text);
            case "TINYINT", "SMALLINT", "INT", "BIGINT" -> new BigInteger(text);
            case "FLOAT" -> Float.valueOf(text) + 0.0f;
            case "DOUBLE" -> Double.valueOf(text) + 0.0;
            case "DATE" -> LocalDate.parse(text);
            case "TIMESTAMP" -> OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
            case "TIMESTAMP_NTZ" -> LocalDateTime.parse(text.replace(' ', 'T'));
            default -> decimal(type, text);
        };
    }

    private static Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NumberFormatException("neither true nor false");
        };
    }

    /// Rounded to the column's scale, as the server does.
    private static BigDecimal decimal(String type, String text) {
        var scale = Integer.parseInt(type.substring(type.indexOf(',') + 1, type.length() - 1));
        var number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > MOST_CHARACTERS) {
            throw new NumberFormatException("absurd");
        }
        return number.setScale(scale, RoundingMode.HALF_UP);
    }
}
