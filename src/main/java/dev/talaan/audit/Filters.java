package dev.talaan.audit;

import dev.talaan.web.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What somebody narrows the record down to, as the address says it; empty where it says nothing.
///
/// @param person by the stable id
/// @param from first civil date in Manila,
/// @param to and last one
record Filters(String person, String kind, String subject, String outcome, String from, String to) {

    static final Filters NONE = new Filters("", "", "", "", "", "");

    /// @throws Problem 400 if the address says one thing twice
    static Filters of(Map<String, List<String>> address) {
        return new Filters(
                one(address, "person"),
                one(address, "kind"),
                one(address, "subject"),
                one(address, "outcome"),
                one(address, "from"),
                one(address, "to"));
    }

    static String one(Map<String, List<String>> address, String name) {
        var values = address.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (values.size() > 1) {
            throw Problem.badRequest(
                    "The address says “%s” more than once.".formatted(name), "Choose one, or clear the filters.");
        }
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// What is narrowed down, by the name that it has in the address.
    Map<String, String> given() {
        var all = new LinkedHashMap<String, String>();
        all.put("person", person);
        all.put("kind", kind);
        all.put("subject", subject);
        all.put("outcome", outcome);
        all.put("from", from);
        all.put("to", to);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    boolean isNone() {
        return equals(NONE);
    }

    Filters ofPerson(String id) {
        return new Filters(id, kind, subject, outcome, from, to);
    }

    static Filters about(String subject) {
        return new Filters("", "", subject, "", "", "");
    }

    String href(String path) {
        return Links.with(path, given());
    }

    String href(String path, String name, long number) {
        var more = given();
        more.put(name, Long.toString(number));
        return Links.with(path, more);
    }
}
