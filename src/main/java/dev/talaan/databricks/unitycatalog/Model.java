package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// A registered model of Unity Catalog. Privileges on it are granted as on a function: [Securable#model].
///
/// @param aliases null in a list
/// @param updatedAt epoch milliseconds
/// @param browseOnly whether the portal gets to know no more than that it is there
@JsonNaming(SnakeCaseStrategy.class)
public record Model(
        String fullName,
        String name,
        String owner,
        String comment,
        long updatedAt,
        boolean browseOnly,
        List<ModelAlias> aliases) {}
