package dev.talaan.databricks.sql;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// The body of a statement's start.
///
/// @param waitTimeout `0s`, or `5s` to `50s`
/// @param onWaitTimeout `CONTINUE` or `CANCEL`
@JsonNaming(SnakeCaseStrategy.class)
public record ExecuteStatement(
        String warehouseId,
        String statement,
        List<StatementParameter> parameters,
        String waitTimeout,
        String onWaitTimeout,
        String disposition,
        String format) {}
