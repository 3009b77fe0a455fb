package dev.talaan.identity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who acts. Passed as an argument into houses, never looked up there.
///
/// @param id stable for this person, also when the name changes
/// @param name as the sign-in gave it
public record Person(UUID id, String name, List<Assignment> assignments) {

    public Person {
        assignments = List.copyOf(assignments);
    }

    public boolean has(Role role) {
        return assignments.stream().anyMatch(a -> a.role() == role);
    }

    public boolean hasAnyOf(Set<Role> roles) {
        return assignments.stream().anyMatch(a -> roles.contains(a.role()));
    }

    /// Whether this person holds one of the roles over this very thing. An access rule asks for the role alone; who
    /// proposes, decides or changes something asks this as well.
    public boolean may(Set<Role> roles, Scope over) {
        return assignments.stream()
                .anyMatch(a -> roles.contains(a.role()) && a.scope().covers(over));
    }

    public boolean hasNoRole() {
        return assignments.isEmpty();
    }

    /// The agencies over which this person holds one of the roles.
    public Reach agencies(Set<Role> roles) {
        var held = assignments.stream().filter(a -> roles.contains(a.role())).toList();
        var names = new TreeSet<String>();
        for (var assignment : held) {
            switch (assignment.scope()) {
                case Scope.Everything() -> {
                    return new Reach(true, Set.of());
                }
                case Scope.Agency(var code) -> names.add(code);
                case Scope.Catalog _, Scope.Models _ -> {}
            }
        }
        return new Reach(false, names);
    }

    /// "Approver", or "Preparer (RIM), Auditor".
    public String roles() {
        return assignments.stream().map(Assignment::words).collect(Collectors.joining(", "));
    }

    /// Two letters for the badge beside the name.
    public String initials() {
        var words = name.split("[^\\p{L}\\p{N}]+");
        var second = words.length > 1 ? words[words.length - 1] : words[0].substring(Math.min(1, words[0].length()));
        return (first(words[0]) + first(second)).toUpperCase();
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1);
    }
}
