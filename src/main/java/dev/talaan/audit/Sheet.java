package dev.talaan.audit;

import java.util.Map;
import java.util.UUID;

/// Rows, and what the persons in them are called.
record Sheet<T>(Slice<T> slice, Map<UUID, String> names) {

    static final String NAMELESS = "somebody whose name is gone";

    String name(UUID person) {
        return names.getOrDefault(person, NAMELESS);
    }
}
