package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.transport.Paging;
import java.util.List;

@JsonNaming(SnakeCaseStrategy.class)
public record CatalogPage(List<Catalog> catalogs, String nextPageToken) implements Paging.Page<Catalog> {

    @Override
    public List<Catalog> items() {
        return catalogs;
    }
}
