package dev.talaan.databricks.scim;

import java.util.List;

/// A person, or a service principal where it asks for itself.
///
/// @param userName as grants name it
/// @param groups those that it is in directly
public record User(String id, String userName, String displayName, boolean active, List<Reference> groups) {}
