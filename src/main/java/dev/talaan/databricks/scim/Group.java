package dev.talaan.databricks.scim;

import java.util.List;

/// A group of people, service principals and groups.
///
/// @param displayName as grants name it
/// @param members the direct ones
/// @param groups those that it is in directly
public record Group(String id, String displayName, List<Reference> members, List<Reference> groups) {}
