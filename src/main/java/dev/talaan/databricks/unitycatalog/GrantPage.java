package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.transport.Paging;
import java.util.List;

/// What is granted on a thing itself.
@JsonNaming(SnakeCaseStrategy.class)
public record GrantPage(List<Assignment> privilegeAssignments, String nextPageToken)
        implements Paging.Page<GrantPage.Assignment> {

    public record Assignment(String principal, List<String> privileges) {}

    @Override
    public List<Assignment> items() {
        return privilegeAssignments;
    }
}
