package dev.talaan.monthend;

import dev.talaan.bir.AgencyCode;
import dev.talaan.bir.Period;
import dev.talaan.identity.Person;
import dev.talaan.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads what an address of the month-end asks for, and refuses in words what makes no sense.
@ApplicationScoped
class Address {

    private final MonthEnd monthEnd;
    private final Clock clock;

    Address(MonthEnd monthEnd, Clock clock) {
        this.monthEnd = monthEnd;
        this.clock = clock;
    }

    /// @throws Problem 400 for what does not exist, 403 for what the person's roles do not reach
    Choice read(String period, Optional<String> agency, Optional<String> compare, Person person) {
        return new Choice(period(period), agency.map(code -> agency(code, person)), compare(compare));
    }

    private Period period(String text) {
        var last = Period.current(clock);
        return Period.parse(text)
                .filter(period -> !period.isBefore(Period.FIRST) && !period.isAfter(last))
                .orElseThrow(() -> Problem.badRequest(
                        "“%s” is not a month that the portal knows.".formatted(shortened(text)),
                        "A month is written year, dash, month: %s. The portal knows the months from %s to %s."
                                .formatted(Period.lastClosed(clock), Period.FIRST.title(), last.title())));
    }

    private AgencyCode agency(String text, Person person) {
        var agency = monthEnd.agencies().stream()
                .filter(known -> known.code().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                        "There is no agency “%s”.".formatted(shortened(text)),
                        "The agencies are " + names(monthEnd.agencies()) + "."));
        var reached = monthEnd.agenciesOf(person);
        if (!reached.contains(agency)) {
            throw Problem.forbidden(
                    "Your roles reach %s, not %s.".formatted(names(reached), agency),
                    "Nothing was changed. Somebody whose role covers %s, or all agencies, can see it."
                            .formatted(agency));
        }
        return agency;
    }

    private static Tax compare(Optional<String> text) {
        return text.map(column -> Tax.of(column)
                        .orElseThrow(() -> Problem.badRequest(
                                "“%s” is no tax that can be compared.".formatted(shortened(column)),
                                "Choose withholding_tax, income_tax or vat.")))
                .orElse(Tax.WITHHOLDING);
    }

    private static String names(List<AgencyCode> agencies) {
        return agencies.isEmpty()
                ? "no agency"
                : agencies.stream().map(AgencyCode::code).collect(Collectors.joining(", "));
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
