package dev.talaan.changes;

import java.util.Map;

/// What became of a Change, found out by reading.
public sealed interface Settlement {

    /// In one or two sentences, for the record and for the person who asked.
    String words();

    /// It is so.
    ///
    /// @param ids Databricks' own, by the name of their field: `run_id`
    record Applied(String words, Map<String, String> ids) implements Settlement {}

    /// It is not so, and no request for it is under way.
    record NotApplied(String words) implements Settlement {}

    /// Nothing could be read.
    record Unknown(String words) implements Settlement {}
}
