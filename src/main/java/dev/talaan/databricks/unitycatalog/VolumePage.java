package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.transport.Paging;
import java.util.List;

@JsonNaming(SnakeCaseStrategy.class)
public record VolumePage(List<Volume> volumes, String nextPageToken) implements Paging.Page<Volume> {

    @Override
    public List<Volume> items() {
        return volumes;
    }
}
