package dev.talaan.ledger;

/// A read that is on record.
///
/// @param id of the entry, by which reads are told apart and sorted
public record Read(long id, Entry entry) {}
