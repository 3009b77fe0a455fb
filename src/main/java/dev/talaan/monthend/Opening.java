package dev.talaan.monthend;

import dev.talaan.bir.AgencyCode;
import dev.talaan.databricks.Reading;
import dev.talaan.monthend.pipeline.Pipeline;
import dev.talaan.web.Formats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The sentence that a month opens with: where it stands, and what somebody must look at.
final class Opening {

    private Opening() {}

    static String of(MonthStatus status, List<AgencyLine> lines) {
        var title = status.period().title();
        return title
                + switch (status.figures()) {
                    case Reading.Missing<Figures> missing
                    when missing.stillAsking() -> ": still asking Databricks for the figures.";
                    case Reading.Missing<Figures> _ -> ": the figures cannot be read just now.";
                    case Reading.Fresh<Figures> fresh -> amounts(status, fresh.value(), lines);
                    case Reading.Stale<Figures> stale -> amounts(status, stale.value(), lines);
                };
    }

    private static String amounts(MonthStatus status, Figures figures, List<AgencyLine> lines) {
        var missing = new ArrayList<>(status.agencies());
        missing.removeAll(there(figures, status));
        if (missing.size() == status.agencies().size()) {
            return " has no figures yet" + (status.agencies().size() == 1 ? " for " + missing.getFirst() : "") + "."
                    + trouble(status);
        }
        return ": " + presence(status.agencies(), missing) + total(figures, status) + trouble(status)
                + deviations(lines);
    }

    /// The shown agencies that have a row.
    private static List<AgencyCode> there(Figures figures, MonthStatus status) {
        var there = figures.agencies(status.period());
        return status.agencies().stream().filter(there::contains).toList();
    }

    private static String presence(List<AgencyCode> expected, List<AgencyCode> missing) {
        if (expected.size() == 1) {
            return expected.getFirst() + " has figures, ";
        }
        return missing.isEmpty()
                ? "all " + expected.size() + " agencies have figures, "
                : (expected.size() - missing.size()) + " of " + expected.size() + " agencies have figures ("
                        + names(missing.stream().map(AgencyCode::code).toList()) + " missing), ";
    }

    private static String total(Figures figures, MonthStatus status) {
        var complete = figures.isComplete(status.period(), there(figures, status), Tax.WITHHOLDING);
        return figures.total(status.period(), status.agencies(), Tax.WITHHOLDING)
                .map(sum -> "₱" + Formats.money(sum) + " withholding tax" + (complete ? " in all." : ", with gaps."))
                .orElse("but no withholding tax in them.");
    }

    private static String trouble(MonthStatus status) {
        var outcome = status.pipeline().known().flatMap(run -> run).map(Pipeline::outcome);
        if (outcome.isEmpty()) {
            return "";
        }
        return switch (outcome.get()) {
            case FAILED -> " The last pipeline run failed.";
            case CANCELLED -> " The last pipeline run was cancelled.";
            case SUCCEEDED_WITH_FAILURES -> " The last pipeline run finished with failures.";
            case RUNNING, WAITING -> " The pipeline is running.";
            case ENDING -> " The pipeline is ending.";
            case SKIPPED, UNKNOWN -> " How the last pipeline run ended is unknown.";
            case SUCCEEDED -> "";
        };
    }

    private static String deviations(List<AgencyLine> lines) {
        var off = lines.stream().filter(AgencyLine::needsExplanation).toList();
        return switch (off.size()) {
            case 0 -> "";
            case 1 ->
                " " + off.getFirst().name() + " is " + distance(off.getFirst()) + " forecast and needs an explanation.";
            default ->
                " " + names(off.stream().map(AgencyLine::name).toList())
                        + " are far from forecast and need an explanation.";
        };
    }

    private static String distance(AgencyLine line) {
        var share = line.toForecast().share().orElse(BigDecimal.ZERO);
        return Formats.percent(share.abs()).substring(1) + (share.signum() > 0 ? " above" : " below");
    }

    private static String names(List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ")) + " and " + names.getLast();
    }
}
