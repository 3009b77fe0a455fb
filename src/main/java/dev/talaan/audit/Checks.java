package dev.talaan.audit;

import dev.talaan.changes.Criteria;
import dev.talaan.changes.Kinds;
import dev.talaan.changes.State;
import dev.talaan.web.Time;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Turns filters into values, and says of each that is none what is wrong with it.
@ApplicationScoped
class Checks {

    static final int LONGEST_SUBJECT = 200;

    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private final Kinds kinds;

    Checks(Kinds kinds) {
        this.kinds = kinds;
    }

    Checked of(Filters filters) {
        var errors = new LinkedHashMap<String, String>();
        var from = read("from", filters.from(), Checks::date, errors, "Write a date as 2026-11-02, 2000 to 2099.");
        var to = read("to", filters.to(), Checks::date, errors, "Write a date as 2026-11-02, 2000 to 2099.");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            errors.put("to", "The last date comes before the first. Change one of the two.");
        }
        var criteria = new Criteria(
                read("person", filters.person(), Checks::person, errors, "That is no person's id. Choose one."),
                read("kind", filters.kind(), this::kind, errors, "There is no such kind of Change. Choose one."),
                read("subject", filters.subject(), Checks::subject, errors, subjectError(filters.subject())),
                read("outcome", filters.outcome(), Checks::outcome, errors, "There is no such outcome. Choose one."),
                from.map(Checks::start),
                to.map(date -> start(date.plusDays(1))));
        return new Checked(criteria, errors);
    }

    private static <T> Optional<T> read(
            String field,
            String text,
            Function<String, Optional<T>> reader,
            Map<String, String> errors,
            String complaint) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var value = reader.apply(text);
        if (value.isEmpty()) {
            errors.put(field, complaint);
        }
        return value;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(text)
                    .filter(written -> DATE.matcher(written).matches())
                    .map(LocalDate::parse)
                    .filter(date -> !date.isBefore(FIRST) && !date.isAfter(LAST));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Instant start(LocalDate date) {
        return date.atStartOfDay(Time.MANILA).toInstant();
    }

    private static Optional<UUID> person(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private Optional<String> kind(String text) {
        return Optional.of(text).filter(kinds.names()::contains);
    }

    private static Optional<String> subject(String text) {
        return Optional.of(text).filter(name -> !isTooLong(name) && !isUnseen(name));
    }

    private static String subjectError(String text) {
        return isTooLong(text)
                ? "At most %d characters fit.".formatted(LONGEST_SUBJECT)
                : "It holds a character that cannot be seen. Take it out.";
    }

    private static boolean isTooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST_SUBJECT;
    }

    private static boolean isUnseen(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    private static Optional<State> outcome(String text) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(text))
                .findFirst();
    }
}
