package dev.talaan.databricks.transport.signin;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// Where an OAuth server issues tokens (RFC 8414).
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record AuthorizationServer(String tokenEndpoint) {}
