package dev.talaan.changes;

import java.util.Map;

/// What became of a Change, found out by reading.
public sealed interface Settlement {

    /// In one or two sentences, for the record and for the person who asked.
    String words();

    /// Databricks' own ids, by the name of their field: `run_id`; as far as there are any.
    default Map<String, String> ids() {
        return Map.of();
    }

    /// It is so.
    record Applied(String words, Map<String, String> ids) implements Settlement {}

    /// It is not so, and no request for it is under way.
    record NotApplied(String words) implements Settlement {}

    /// Nothing could be read, or nothing that tells.
    record Unknown(String words, Map<String, String> ids) implements Settlement {
        public Unknown(String words) {
            this(words, Map.of());
        }
    }
}
