package dev.talaan.databricks.scim;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

public record ServicePrincipalPortion(
        @JsonProperty("Resources") List<ServicePrincipal> resources, Long totalResults)
        implements Portions.Portion<ServicePrincipal> {}
