package dev.talaan.databricks.sql;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.transport.Paging;
import java.util.List;
import java.util.Objects;

@JsonNaming(SnakeCaseStrategy.class)
public record WarehousePage(List<Warehouse> warehouses, String nextPageToken) implements Paging.Page<Warehouse> {

    @Override
    public List<Warehouse> items() {
        return warehouses == null
                ? List.of()
                : warehouses.stream().filter(Objects::nonNull).toList();
    }
}
