package dev.talaan.databricks.scim;

import java.util.List;

/// An account that no person signs in with.
///
/// @param applicationId as grants name it
/// @param groups those that it is in directly
public record ServicePrincipal(
        String id, String applicationId, String displayName, boolean active, List<Reference> groups) {}
