package dev.talaan.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A table as a CSV file (RFC 4180): raw numbers, ISO dates, empty cells for what is unknown, and text that no
/// spreadsheet takes for a formula (<https://owasp.org/www-community/attacks/CSV_Injection>).
public final class Csv {

    private static final String FORMULA_STARTS = "=+-@\t\r\n|";

    private Csv() {}

    /// @param rows cells that are texts, [BigDecimal]s, dates or null
    public static String of(List<String> header, List<? extends List<?>> rows) {
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(header);
            for (var row : rows) {
                csv.printRecord(row.stream().map(Csv::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> harmless(value.toString());
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
