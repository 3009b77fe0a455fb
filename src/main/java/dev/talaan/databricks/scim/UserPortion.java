package dev.talaan.databricks.scim;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

public record UserPortion(@JsonProperty("Resources") List<User> resources, Long totalResults)
        implements Portions.Portion<User> {}
