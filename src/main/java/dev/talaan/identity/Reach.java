package dev.talaan.identity;

import java.util.Set;

/// Over what a person's roles reach, of one kind of thing: everything, or these names.
public record Reach(boolean everything, Set<String> names) {

    public boolean includes(String name) {
        return everything || names.contains(name);
    }

    public boolean isNothing() {
        return !everything && names.isEmpty();
    }
}
