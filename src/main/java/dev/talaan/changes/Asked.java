package dev.talaan.changes;

import java.util.Map;

/// A Change as its kind needs to know it.
///
/// @param before the truth on which it was asked for
/// @param answered Databricks' own ids, as its answer gave them; empty where there was none
public record Asked<P>(P payload, Change change, Snapshot before, Map<String, String> answered) {

    Asked<P> with(Map<String, String> answer) {
        return new Asked<>(payload, change, before, answer);
    }
}
