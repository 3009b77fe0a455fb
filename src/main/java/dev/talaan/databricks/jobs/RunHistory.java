package dev.talaan.databricks.jobs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// The stretches of a run, the original first; null where it was never repaired.
@JsonNaming(SnakeCaseStrategy.class)
public record RunHistory(List<Repair> repairHistory) {}
