package dev.talaan.monthend;

import dev.talaan.bir.AgencyCode;
import dev.talaan.bir.Period;
import dev.talaan.identity.Person;
import dev.talaan.monthend.pipeline.PipelineRuns;
import dev.talaan.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads what an address of the month-end asks for, and refuses in words what makes no sense.
@ApplicationScoped
class Address {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    private final MonthEnd monthEnd;
    private final PipelineRuns runs;
    private final Clock clock;

    Address(MonthEnd monthEnd, PipelineRuns runs, Clock clock) {
        this.monthEnd = monthEnd;
        this.runs = runs;
        this.clock = clock;
    }

    /// @throws Problem 400 for what does not exist, 403 for what the person's roles do not reach
    Choice read(String period, Optional<String> agency, Optional<String> compare, Person person) {
        return new Choice(period(period), agency.map(code -> agency(code, person)), compare(compare));
    }

    /// @throws Problem 404 for what no run is called
    long run(String text) {
        return number(text, "There is no run “%s”.");
    }

    /// @throws Problem 404 for what no Change is called
    long number(String text) {
        return number(text, "There is no Change “%s”.");
    }

    private static long number(String text, String what) {
        if (!NUMBER.matcher(text).matches()) {
            throw Problem.notFound(what.formatted(shortened(text)), "A number is expected there.");
        }
        return Long.parseLong(text);
    }

    /// @throws Problem 400 for what is no month that the portal knows
    Period period(String text) {
        var last = Period.current(clock);
        return Period.parse(text)
                .filter(period -> !period.isBefore(Period.FIRST) && !period.isAfter(last))
                .orElseThrow(() -> Problem.badRequest(
                        "“%s” is not a month that the portal knows.".formatted(shortened(text)),
                        "A month is written year, dash, month: %s. The portal knows the months from %s to %s."
                                .formatted(Period.lastClosed(clock), Period.FIRST.title(), last.title())));
    }

    /// @throws Problem 403 if the person's roles do not reach over all agencies, as a run does
    void mayRun(Person person, Period month) {
        if (!runs.mayRun(person, month)) {
            throw Problem.forbidden(
                    "A run computes the figures of all agencies, and your roles reach %s."
                            .formatted(names(monthEnd.agenciesOf(person))),
                    "Nothing was changed. Ask an approver whose role covers all agencies.");
        }
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
