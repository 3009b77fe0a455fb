package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.transport.Paging;
import java.util.List;

@JsonNaming(SnakeCaseStrategy.class)
public record ModelPage(List<Model> registeredModels, String nextPageToken) implements Paging.Page<Model> {

    @Override
    public List<Model> items() {
        return registeredModels;
    }
}
