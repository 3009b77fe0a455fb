package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// A place outside of the metastore that it may read or write.
///
/// @param updatedAt epoch milliseconds
/// @param browseOnly whether the portal gets to know no more than that it is there
@JsonNaming(SnakeCaseStrategy.class)
public record ExternalLocation(
        String name,
        String url,
        String credentialName,
        boolean readOnly,
        String owner,
        String comment,
        long updatedAt,
        boolean browseOnly) {}
