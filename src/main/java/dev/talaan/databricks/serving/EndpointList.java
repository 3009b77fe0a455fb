package dev.talaan.databricks.serving;

import java.util.List;

public record EndpointList(List<EndpointSummary> endpoints) {}
