package dev.talaan.audit;

import dev.talaan.changes.Kinds;
import dev.talaan.changes.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The form by which the list is narrowed down, as it comes back to who has filled it in.
@ApplicationScoped
class FilterForm {

    private final Kinds kinds;

    FilterForm(Kinds kinds) {
        this.kinds = kinds;
    }

    /// @param persons who can be chosen; empty where nobody can
    List<Field> fields(Filters filters, Checked checked, Map<UUID, String> persons) {
        var fields = new ArrayList<Field>();
        if (!persons.isEmpty()) {
            fields.add(Field.choice("person", "Person", persons(persons, filters.person()), checked.error("person")));
        }
        fields.add(Field.choice("kind", "Kind", options(kinds.names(), filters.kind()), checked.error("kind")));
        fields.add(Field.text("subject", "Subject", "text", filters.subject(), checked.error("subject")));
        fields.add(Field.choice("outcome", "Outcome", outcomes(filters.outcome()), checked.error("outcome")));
        fields.add(Field.text("from", "From", "date", filters.from(), checked.error("from")));
        fields.add(Field.text("to", "To", "date", filters.to(), checked.error("to")));
        return fields;
    }

    /// By name; whoever is chosen already stands there in any case.
    private static List<Field.Option> persons(Map<UUID, String> persons, String chosen) {
        var byName = new TreeMap<String, Field.Option>();
        persons.forEach((id, name) -> byName.put(
                name + id, new Field.Option(id.toString(), name, id.toString().equals(chosen))));
        var options = new ArrayList<>(byName.values());
        if (!chosen.isEmpty() && options.stream().noneMatch(Field.Option::chosen)) {
            options.add(new Field.Option(chosen, Sheet.NAMELESS, true));
        }
        return options;
    }

    private static List<Field.Option> options(Collection<String> names, String chosen) {
        return names.stream()
                .map(name -> new Field.Option(name, name, name.equals(chosen)))
                .toList();
    }

    private static List<Field.Option> outcomes(String chosen) {
        return Arrays.stream(State.values())
                .map(state -> new Field.Option(
                        state.name(), StateWords.word(state), state.name().equals(chosen)))
                .toList();
    }
}
