package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.transport.Paging;
import java.util.List;

@JsonNaming(SnakeCaseStrategy.class)
public record FunctionPage(List<Function> functions, String nextPageToken) implements Paging.Page<Function> {

    @Override
    public List<Function> items() {
        return functions;
    }
}
