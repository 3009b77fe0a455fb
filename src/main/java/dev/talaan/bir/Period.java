package dev.talaan.bir;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A calendar month that is reported on.
public record Period(YearMonth month) implements Comparable<Period> {

    /// The portal keeps no month before this one.
    public static final Period FIRST = new Period(YearMonth.of(2015, 1));

    private static final Pattern SHAPE = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORTEST = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    /// Reads `2026-10`; empty for anything that is not exactly so.
    public static Optional<Period> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new Period(YearMonth.parse(text))) : Optional.empty();
    }

    public static Period of(int year, int month) {
        return new Period(YearMonth.of(year, month));
    }

    /// The last month that is over, by the clock's civil date.
    public static Period lastClosed(Clock clock) {
        return current(clock).previous();
    }

    /// The month that is running.
    public static Period current(Clock clock) {
        return new Period(YearMonth.now(clock));
    }

    public Period previous() {
        return plusMonths(-1);
    }

    public Period next() {
        return plusMonths(1);
    }

    public Period yearBefore() {
        return plusMonths(-12);
    }

    public Period plusMonths(int months) {
        return new Period(month.plusMonths(months));
    }

    public int year() {
        return month.getYear();
    }

    public int monthOfYear() {
        return month.getMonthValue();
    }

    public LocalDate firstDay() {
        return month.atDay(1);
    }

    public boolean isBefore(Period other) {
        return month.isBefore(other.month);
    }

    public boolean isAfter(Period other) {
        return month.isAfter(other.month);
    }

    /// "October 2026".
    public String title() {
        return LONG.format(month);
    }

    /// "Oct 2026".
    public String shortTitle() {
        return SHORT.format(month);
    }

    /// "Oct".
    public String monthName() {
        return SHORTEST.format(month);
    }

    @Override
    public int compareTo(Period other) {
        return month.compareTo(other.month);
    }

    /// A map of a year's months spreads over its buckets; by the hash of [YearMonth] they would all share one.
    @Override
    public int hashCode() {
        return month.getYear() * 12 + month.getMonthValue();
    }

    /// "2026-10", as in addresses and exports.
    @Override
    public String toString() {
        return month.toString();
    }
}
