package dev.talaan.databricks.clusters;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;

/// Why a cluster ended.
///
/// @param code INACTIVITY, USER_REQUEST, AZURE_QUOTA_EXCEEDED_EXCEPTION, …
/// @param type SUCCESS, CLIENT_ERROR, SERVICE_FAULT, CLOUD_FAILURE
/// @param parameters what there is to know of it, by name
@JsonNaming(SnakeCaseStrategy.class)
public record TerminationReason(String code, String type, Map<String, String> parameters) {}
