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
        try {
            var file = to(text, header);
            for (var row : rows) {
                file.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// A file that is written row by row, as the rows are found.
    ///
    /// @throws IOException if the header cannot be written
    public static Rows to(Appendable out, List<String> header) throws IOException {
        var csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(header);
        return new Rows(csv);
    }

    /// The rows of a file, in the order in which they are added.
    public static final class Rows {

        private final CSVPrinter csv;

        private Rows(CSVPrinter csv) {
            this.csv = csv;
        }

        /// @param cells texts, [BigDecimal]s, dates or null
        public void add(List<?> cells) throws IOException {
            csv.printRecord(cells.stream().map(Csv::cell).toList());
        }
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
