package dev.talaan.audit;

import dev.talaan.changes.Change;
import dev.talaan.changes.Step;
import dev.talaan.changes.Story;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One Change with all that is on record of it, ready to be shown.
///
/// @param theirsHref where all Changes of the person who asked are; empty where the reader may not see them
record DetailView(
        Change change, String who, String theirsHref, String subjectHref, List<Fact> payload, List<Entry> entries) {

    record Fact(String name, String value) {}

    /// @param who whose doing it was; the portal's own where it is empty
    record Entry(Step step, String who, List<Fact> ids, List<Fact> observed) {

        /// Enough of it to compare at a glance.
        public String shortDigest() {
            return step.digest().substring(0, Math.min(12, step.digest().length()));
        }
    }

    /// Where it is taken away with its proof.
    public String evidenceHref() {
        return Links.evidence(change.number());
    }

    static DetailView of(Sheet<Story> sheet, Sight sight) {
        var story = sheet.slice().rows().getFirst();
        var change = story.change();
        return new DetailView(
                change,
                sheet.name(change.proposer()),
                sight.whole()
                        ? Filters.NONE.ofPerson(change.proposer().toString()).href(Links.LIST)
                        : "",
                Filters.about(change.subject().name()).href(Links.LIST),
                facts(story.payload()),
                story.steps().stream().map(step -> entry(step, sheet)).toList());
    }

    private static Entry entry(Step step, Sheet<Story> sheet) {
        var who = step.person().map(sheet::name).orElse("");
        return new Entry(step, who, facts(step.ids()), facts(step.observed()));
    }

    private static List<Fact> facts(Map<String, ?> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> new Fact(field.getKey(), words(field.getValue())))
                        .toList();
    }

    private static String words(Object value) {
        return Optional.ofNullable(value)
                .map(Object::toString)
                .filter(text -> !text.isEmpty())
                .orElse("none");
    }
}
