package dev.talaan.web;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// How numbers, dates and spans of time are written on every page.
@TemplateExtension
public final class Formats {

    private static final RawString UNKNOWN = new RawString("<span class=\"none\">unknown</span>");
    private static final RawString MISSING = new RawString("<span class=\"none\">missing</span>");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    private Formats() {}

    /// PHP with separators and two decimals; negatives in parentheses. `1,284,310.55`, `(318.90)`.
    public static String money(BigDecimal amount) {
        var rounded = amount.setScale(2, RoundingMode.HALF_UP);
        var digits = grouped(rounded.abs());
        return rounded.signum() < 0 ? "(" + digits + ")" : digits;
    }

    /// The amount of a cell, or that it is unknown.
    public static RawString money(Optional<BigDecimal> amount) {
        return amount.map(known -> new RawString(money(known))).orElse(UNKNOWN);
    }

    /// A plain number with separators and up to two decimals: `1,092,400.5`, `41`.
    public static String number(BigDecimal number) {
        var rounded = number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.signum() < 0 ? "-" : "") + grouped(rounded.abs());
    }

    /// The number of a cell, or that it is missing.
    public static RawString number(Optional<BigDecimal> number) {
        return number.map(known -> new RawString(number(known))).orElse(MISSING);
    }

    /// A difference with its sign: `+94,021.10`, `−94,021.10`, `0.00`.
    public static String signed(BigDecimal difference) {
        return sign(difference) + money(difference.abs());
    }

    /// A share of one as a signed percentage with one decimal: `+17.6 %`, `−2.1 %`, `0.0 %`.
    public static String percent(BigDecimal share) {
        var percent = share.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return sign(percent) + grouped(percent.abs()) + " %";
    }

    /// `Tue 10 Nov 2026`.
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /// The civil date in Manila of an instant.
    public static String date(Instant instant) {
        return DATE.format(instant.atZone(Time.MANILA));
    }

    /// The wall clock in Manila: `10:42`.
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(Time.MANILA));
    }

    /// Date and wall clock in Manila: `Sun 1 Nov 2026 02:26`.
    public static String moment(Instant instant) {
        return date(instant) + " " + time(instant);
    }

    /// Date and wall clock in Manila to the second: `Sun 1 Nov 2026 02:26:09`.
    public static String exactMoment(Instant instant) {
        return date(instant) + " " + SECONDS.format(instant.atZone(Time.MANILA));
    }

    /// `47 s`, `12 m 04 s`, `8 h 14 m`, `3 d 2 h`: the two largest units.
    public static String span(Duration span) {
        if (span.toDays() > 0) {
            return "%d d %d h".formatted(span.toDays(), span.toHoursPart());
        }
        if (span.toHours() > 0) {
            return "%d h %02d m".formatted(span.toHours(), span.toMinutesPart());
        }
        return span.toMinutes() > 0
                ? "%d m %02d s".formatted(span.toMinutes(), span.toSecondsPart())
                : "%d s".formatted(span.toSeconds());
    }

    /// A comma before every three digits. A `DecimalFormat` for each cell took longer than all else in the cell.
    private static String grouped(BigDecimal positive) {
        var text = new StringBuilder(positive.toPlainString());
        var point = text.indexOf(".");
        for (int i = (point < 0 ? text.length() : point) - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    private static String sign(BigDecimal number) {
        return switch (number.signum()) {
            case 1 -> "+";
            case -1 -> "−";
            default -> "";
        };
    }
}
