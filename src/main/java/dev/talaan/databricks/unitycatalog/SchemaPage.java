package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.transport.Paging;
import java.util.List;

@JsonNaming(SnakeCaseStrategy.class)
public record SchemaPage(List<Schema> schemas, String nextPageToken) implements Paging.Page<Schema> {

    @Override
    public List<Schema> items() {
        return schemas;
    }
}
