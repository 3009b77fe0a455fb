package dev.talaan.sandbox.unitycatalog.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The privileges as they were granted, by securable and principal.
public final class Grants {

    /// A privilege, and the container that it was granted on; null where it was granted on the securable itself.
    public record Effective(Privilege privilege, Securable from) {}

    private final Map<Securable, SortedMap<String, Set<Privilege>>> granted = new HashMap<>();

    /// Adds first, then removes; what is not there is removed without a word, as in Unity Catalog.
    public synchronized void change(
            Securable securable, String principal, Collection<Privilege> add, Collection<Privilege> remove) {
        var principals = granted.computeIfAbsent(securable, s -> new TreeMap<>());
        var privileges = principals.computeIfAbsent(principal, p -> EnumSet.noneOf(Privilege.class));
        privileges.addAll(add);
        privileges.removeAll(remove);
        if (privileges.isEmpty()) {
            principals.remove(principal);
        }
    }

    public void add(Securable securable, String principal, Privilege... privileges) {
        change(securable, principal, List.of(privileges), List.of());
    }

    /// What is granted on a securable itself, by principal.
    public synchronized SortedMap<String, Set<Privilege>> on(Securable securable) {
        var copy = new TreeMap<String, Set<Privilege>>();
        granted.getOrDefault(securable, new TreeMap<>())
                .forEach((principal, privileges) -> copy.put(principal, EnumSet.copyOf(privileges)));
        return copy;
    }

    /// What is granted on a securable and on its containers, by principal. Groups stay groups.
    public synchronized SortedMap<String, List<Effective>> effective(Securable securable) {
        var found = new TreeMap<String, List<Effective>>();
        collect(found, securable, null);
        securable.above().forEach(container -> collect(found, container, container));
        found.values().forEach(list -> list.sort(Comparator.comparing(Effective::privilege)));
        return found;
    }

    /// Whether one of the principals was granted the privilege on the securable or on a container of it.
    public synchronized boolean give(Set<String> principals, Privilege privilege, Securable securable) {
        return isGranted(principals, privilege, securable)
                || securable.above().stream().anyMatch(container -> isGranted(principals, privilege, container));
    }

    /// Whether one of the principals was granted anything but BROWSE on the securable itself.
    public synchronized boolean giveMoreThanBrowse(Set<String> principals, Securable securable) {
        return on(securable).entrySet().stream()
                .anyMatch(entry ->
                        principals.contains(entry.getKey()) && !entry.getValue().equals(EnumSet.of(Privilege.BROWSE)));
    }

    /// Forgets a securable that is gone, with all that was in it.
    public synchronized void forget(Securable gone) {
        granted.keySet().removeIf(s -> s.equals(gone) || s.above().contains(gone));
    }

    private void collect(Map<String, List<Effective>> found, Securable securable, Securable from) {
        on(securable)
                .forEach((principal, privileges) -> privileges.forEach(privilege ->
                        found.computeIfAbsent(principal, p -> new ArrayList<>()).add(new Effective(privilege, from))));
    }

    private boolean isGranted(Set<String> principals, Privilege privilege, Securable securable) {
        var all = privilege.isAmongAll();
        return granted.getOrDefault(securable, new TreeMap<>()).entrySet().stream()
                .filter(entry -> principals.contains(entry.getKey()))
                .anyMatch(entry -> entry.getValue().contains(privilege)
                        || all && entry.getValue().contains(Privilege.ALL_PRIVILEGES));
    }
}
