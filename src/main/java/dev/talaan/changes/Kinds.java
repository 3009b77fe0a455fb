package dev.talaan.changes;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The kinds of Change that houses have taught the engine.
@ApplicationScoped
public class Kinds {

    private final Map<String, ChangeKind<?>> byName = new TreeMap<>();

    Kinds(@All List<ChangeKind<?>> kinds) {
        for (var kind : kinds) {
            if (byName.put(kind.name(), kind) != null) {
                throw new IllegalStateException("Two kinds of Change are called " + kind.name());
            }
        }
    }

    public Set<String> names() {
        return byName.keySet();
    }

    /// @throws IllegalStateException if the ledger tells of a kind that this version does not know
    ChangeKind<?> of(String name) {
        var kind = byName.get(name);
        if (kind == null) {
            throw new IllegalStateException("This version knows no kind of Change called " + name);
        }
        return kind;
    }
}
