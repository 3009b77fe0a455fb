package dev.talaan.databricks.scim;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

public record GroupPortion(@JsonProperty("Resources") List<Group> resources, Long totalResults)
        implements Portions.Portion<Group> {}
