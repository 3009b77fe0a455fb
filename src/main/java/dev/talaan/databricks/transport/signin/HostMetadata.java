package dev.talaan.databricks.transport.signin;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// What a workspace says about itself before anybody has signed in.
///
/// @param oidcEndpoint where its OAuth server is; null where it does not say so
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record HostMetadata(String oidcEndpoint) {}
