package dev.talaan.databricks.scim;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Somebody as a group names him, or a group as its member names it.
///
/// @param value the id
/// @param ref `Users/id`, `Groups/id` or `ServicePrincipals/id`; null on some servers
public record Reference(
        String value,
        String display,
        String type,
        @JsonProperty("$ref") String ref) {}
