package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.transport.Paging;
import java.util.List;
import java.util.Objects;

@JsonNaming(SnakeCaseStrategy.class)
public record TablePage(List<Table> tables, String nextPageToken) implements Paging.Page<Table> {

    @Override
    public List<Table> items() {
        return tables == null
                ? List.of()
                : tables.stream().filter(Objects::nonNull).toList();
    }
}
