package dev.talaan.databricks.jobs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.transport.Paging;
import java.util.List;

@JsonNaming(SnakeCaseStrategy.class)
public record RunPage(List<Run> runs, String nextPageToken) implements Paging.Page<Run> {

    @Override
    public List<Run> items() {
        return runs;
    }
}
