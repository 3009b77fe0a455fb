package dev.talaan.databricks.clusters;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.transport.Given;
import dev.talaan.databricks.transport.Paging;
import java.util.List;

@JsonNaming(SnakeCaseStrategy.class)
public record ClusterPage(List<Cluster> clusters, String nextPageToken) implements Paging.Page<Cluster> {

    @Override
    public List<Cluster> items() {
        return Given.items(clusters);
    }
}
