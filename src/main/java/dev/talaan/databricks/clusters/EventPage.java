package dev.talaan.databricks.clusters;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.transport.Given;
import dev.talaan.databricks.transport.Paging;
import java.util.List;
import java.util.Map;

/// @param nextPage the whole body of the request for the next page, sent back as it came; null at the end
@JsonNaming(SnakeCaseStrategy.class)
public record EventPage(List<ClusterEvent> events, Map<String, Object> nextPage) implements Paging.Page<ClusterEvent> {

    @Override
    public List<ClusterEvent> items() {
        return Given.items(events);
    }

    @Override
    public String nextPageToken() {
        return nextPage == null || nextPage.isEmpty() ? null : nextPage.toString();
    }
}
