package dev.talaan.sandbox.unitycatalog;

import dev.talaan.sandbox.unitycatalog.access.Securable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// The registered models with their versions and aliases. A model is granted on as a function is.
final class Models {

    /// @param comment null where there is none
    record Version(long number, String comment, String runId, Instant at, String by) {}

    /// @param aliases version numbers by alias
    record Model(SortedMap<Long, Version> versions, SortedMap<String, Long> aliases) {

        static Model empty() {
            return new Model(new ConcurrentSkipListMap<>(), new ConcurrentSkipListMap<>());
        }

        Optional<Version> version(long number) {
            return Optional.ofNullable(versions.get(number));
        }

        List<String> aliasesOf(long number) {
            return aliases.entrySet().stream()
                    .filter(alias -> alias.getValue() == number)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /// A version goes with its aliases.
        void drop(long number) {
            versions.remove(number);
            aliases.values().removeIf(version -> version == number);
        }

        /// The newest version first.
        List<Version> newestFirst() {
            return List.copyOf(new TreeMap<>(versions).descendingMap().values());
        }
    }

    private final Map<Securable, Model> all = new ConcurrentHashMap<>();

    void put(Securable name, Model model) {
        all.put(name, model);
    }

    boolean has(Securable name) {
        return all.containsKey(name);
    }

    Model of(Securable name) {
        return all.get(name);
    }

    List<Securable> all() {
        return all.keySet().stream()
                .sorted(Comparator.comparing(Securable::fullName))
                .toList();
    }

    List<Securable> in(Securable schema) {
        return all().stream()
                .filter(model -> model.parent().equals(Optional.of(schema)))
                .toList();
    }

    void forget(Securable gone) {
        all.keySet().removeIf(s -> s.equals(gone) || s.above().contains(gone));
    }
}
