package dev.talaan.changes;

import java.util.Optional;

/// A Change that somebody looked for, and what the record says became of it, if it says anything.
public record Found(Change change, Optional<Result> result) {}
