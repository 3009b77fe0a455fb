package dev.talaan.databricks.jobs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.transport.Paging;
import java.util.List;

@JsonNaming(SnakeCaseStrategy.class)
public record JobPage(List<Job> jobs, String nextPageToken) implements Paging.Page<Job> {

    @Override
    public List<Job> items() {
        return jobs;
    }
}
