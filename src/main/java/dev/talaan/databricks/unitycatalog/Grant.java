package dev.talaan.databricks.unitycatalog;

/// A privilege that somebody was given.
///
/// @param principal a user's e-mail, a group's name or a service principal's application id
/// @param on what it was granted on: the thing that was asked about, or one that contains it
public record Grant(String principal, Privilege privilege, Securable on) {}
