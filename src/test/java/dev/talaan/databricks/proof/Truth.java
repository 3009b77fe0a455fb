package dev.talaan.databricks.proof;

import java.util.List;
import java.util.Map;

/// What a record of ours is held against: the model of the official client for the same body. Records within are held
/// against the models within.
///
/// @param but names of ours that the model lacks or types otherwise, `field` or `Nested.field`, and why
public record Truth(Class<? extends Record> ours, Class<?> theirs, Map<String, String> but) {

    public static Truth of(Class<? extends Record> ours, Class<?> theirs) {
        return new Truth(ours, theirs, Map.of());
    }

    /// The truths of one API group: a class among the tests with a constructor without parameters.
    public interface Truths {
        List<Truth> all();
    }
}
