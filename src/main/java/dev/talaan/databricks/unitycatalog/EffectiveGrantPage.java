package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.transport.Paging;
import java.util.List;

/// What is granted on a thing and on what contains it.
@JsonNaming(SnakeCaseStrategy.class)
public record EffectiveGrantPage(List<Assignment> privilegeAssignments, String nextPageToken)
        implements Paging.Page<EffectiveGrantPage.Assignment> {

    public record Assignment(String principal, List<Inherited> privileges) {}

    /// @param inheritedFromType null where it is granted on the thing itself
    @JsonNaming(SnakeCaseStrategy.class)
    public record Inherited(String privilege, String inheritedFromType, String inheritedFromName) {}

    @Override
    public List<Assignment> items() {
        return privilegeAssignments;
    }
}
