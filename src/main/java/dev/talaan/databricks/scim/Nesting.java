package dev.talaan.databricks.scim;

import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.transport.Given;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which group is in which: what a workspace tells group by group, put together. Groups that hold each other in a
/// ring are followed once.
///
/// @param names of the groups, by id
/// @param above ids of the groups that hold an account or a group directly, by its id
public record Nesting(Map<String, String> names, Map<String, Set<String>> above) {

    /// @throws Unreadable if a group or a member of one has no id: whoever it is would be in no group
    static Nesting of(List<Group> groups) {
        var names = new LinkedHashMap<String, String>();
        var above = new LinkedHashMap<String, Set<String>>();
        for (var group : groups) {
            var holder = Given.value(group.id(), "the id of a group");
            names.put(holder, String.valueOf(group.displayName()));
            for (var member : Objects.requireNonNullElse(group.members(), List.<Reference>of())) {
                var held = member == null ? null : member.value();
                above.computeIfAbsent(Given.value(held, "the id of a member"), id -> new LinkedHashSet<>())
                        .add(holder);
            }
        }
        return new Nesting(names, above);
    }

    /// The names of all groups that an account or a group is in, the nearest first.
    ///
    /// @param id of the account or group
    /// @throws Unreadable where it has none
    public Set<String> groupsOf(String id) {
        return waysUp(id).stream().map(List::getLast).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// How an account or a group comes to be in each of these groups: the names of the groups on the shortest way up,
    /// the nearest first, the group itself last.
    ///
    /// @param id of the account or group
    /// @throws Unreadable where it has none
    public Collection<List<String>> waysUp(String id) {
        return ways(id).values();
    }

    /// The ids of all accounts and groups that a group holds, be it through other groups.
    ///
    /// @param groupId its id
    public Set<String> within(String groupId) {
        return above.keySet().stream()
                .filter(id -> ways(id).containsKey(groupId))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// By the id of the group that each leads to.
    private Map<String, List<String>> ways(String id) {
        var found = new LinkedHashMap<String, List<String>>();
        var open = new ArrayDeque<>(List.of(Given.value(id, "the id of an account")));
        while (!open.isEmpty()) {
            var held = open.poll();
            var way = found.getOrDefault(held, List.of());
            for (var holder : above.getOrDefault(held, Set.of())) {
                if (!found.containsKey(holder)) {
                    found.put(holder, longer(way, String.valueOf(names.get(holder))));
                    open.add(holder);
                }
            }
        }
        return found;
    }

    private static List<String> longer(List<String> way, String group) {
        return Stream.concat(way.stream(), Stream.of(group)).toList();
    }
}
