package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.transport.Paging;
import java.util.List;

@JsonNaming(SnakeCaseStrategy.class)
public record ModelVersionPage(List<ModelVersion> modelVersions, String nextPageToken)
        implements Paging.Page<ModelVersion> {

    @Override
    public List<ModelVersion> items() {
        return modelVersions;
    }
}
