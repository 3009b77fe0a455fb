package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.transport.Paging;
import java.util.List;

@JsonNaming(SnakeCaseStrategy.class)
public record ExternalLocationPage(List<ExternalLocation> externalLocations, String nextPageToken)
        implements Paging.Page<ExternalLocation> {

    @Override
    public List<ExternalLocation> items() {
        return externalLocations;
    }
}
