package dev.talaan.audit;

import dev.talaan.changes.Found;
import java.util.List;

/// The list of Changes, ready to be shown.
///
/// @param whole whether the reader sees others' Changes too
/// @param onRecord whether this look is on record
/// @param advice what to do where there are no lines
/// @param newestHref where the list begins anew; empty where it does here
record ListView(
        String heading,
        boolean whole,
        boolean onRecord,
        List<Field> fields,
        List<Line> lines,
        String advice,
        String clearHref,
        String csvHref,
        String newestHref,
        String newerHref,
        String olderHref) {

    static ListView of(Sheet<Found> sheet, Sight sight, Filters filters, List<Field> fields) {
        var slice = sheet.slice();
        var rows = slice.rows();
        return new ListView(
                Heading.of(slice, sight, !filters.isNone()),
                sight.whole(),
                sight.whole(),
                fields,
                rows.stream().map(found -> Line.of(found, sheet)).toList(),
                advice(slice, filters),
                filters.isNone() ? "" : Links.LIST,
                rows.isEmpty() ? "" : filters.href(Links.EXPORT),
                slice.hasNewer() ? filters.href(Links.LIST) : "",
                slice.hasNewer() && !rows.isEmpty()
                        ? filters.href(
                                Links.LIST, "after", rows.getFirst().change().number())
                        : "",
                slice.hasOlder() && !rows.isEmpty()
                        ? filters.href(
                                Links.LIST, "before", rows.getLast().change().number())
                        : "");
    }

    private static String advice(Slice<Found> slice, Filters filters) {
        return filters.isNone() && !slice.hasNewer()
                ? "Whatever somebody asks the portal to alter will stand here."
                : "";
    }

    /// What was typed, with what is wrong with it; nothing was looked up.
    static ListView unfit(Sight sight, List<Field> fields) {
        return new ListView(
                "Please correct the filters.",
                sight.whole(),
                false,
                fields,
                List.of(),
                "Nothing was looked up.",
                Links.LIST,
                "",
                "",
                "",
                "");
    }
}
