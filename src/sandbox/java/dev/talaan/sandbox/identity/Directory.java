package dev.talaan.sandbox.identity;

import dev.talaan.sandbox.identity.Principal.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who there is: accounts and groups, in the order in which they came. Names are compared without regard to case.
public final class Directory {

    /// The group that every account is in; it is in no list.
    public static final String EVERYBODY = "account users";

    private static final long FIRST_ID = 7_301_000_000_000_100L;

    private final Map<String, Principal> accounts = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private long nextId = FIRST_ID;

    public static Directory seeded() {
        var directory = new Directory();
        Staff.enter(directory);
        return directory;
    }

    public synchronized void put(Principal account) {
        accounts.put(key(account.userName()), account);
    }

    /// Adds an account of this name where there is none.
    public synchronized Principal account(Kind kind, String name, String displayName) {
        return accounts.computeIfAbsent(key(name), k -> new Principal(id(), name, displayName, kind));
    }

    /// Gives a group exactly these members; a group that is not there begins.
    public synchronized void group(String name, List<String> members) {
        var known = groups.get(key(name));
        groups.put(key(name), new Group(known == null ? id() : known.id(), name, members));
    }

    public synchronized Optional<Principal> account(String name) {
        return Optional.ofNullable(accounts.get(key(name)));
    }

    public synchronized Optional<Group> group(String name) {
        return Optional.ofNullable(groups.get(key(name)));
    }

    public synchronized List<Principal> accounts(Kind kind) {
        return accounts.values().stream()
                .filter(account -> account.kind() == kind)
                .toList();
    }

    public synchronized List<Group> groups() {
        return List.copyOf(groups.values());
    }

    /// A name as it is written in the directory; empty where nobody has it.
    public Optional<String> known(String name) {
        return key(name).equals(EVERYBODY)
                ? Optional.of(EVERYBODY)
                : account(name).map(Principal::userName).or(() -> group(name).map(Group::name));
    }

    /// The groups that somebody is in directly.
    public synchronized List<Group> groupsWith(String member) {
        return groups.values().stream()
                .filter(group -> group.members().stream().anyMatch(member::equalsIgnoreCase))
                .toList();
    }

    /// Every name under which an account is granted something: its own, its groups', those of the groups they are in.
    public synchronized Set<String> identities(Principal account) {
        var found = new LinkedHashSet<>(List.of(account.userName(), EVERYBODY));
        var open = new ArrayDeque<>(List.of(account.userName()));
        while (!open.isEmpty()) {
            for (var group : new ArrayList<>(groupsWith(open.poll()))) {
                if (found.add(group.name())) {
                    open.add(group.name());
                }
            }
        }
        return found;
    }

    private String id() {
        return Long.toString(nextId++);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
