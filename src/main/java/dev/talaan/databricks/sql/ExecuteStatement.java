package dev.talaan.databricks.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Duration;
import java.util.List;

/// The body of a statement's start.
///
/// @param waitTimeout `0s`, or `5s` to `50s`
/// @param onWaitTimeout `CONTINUE` or `CANCEL`
/// @param disposition `INLINE` or `EXTERNAL_LINKS`
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ExecuteStatement(
        String warehouseId,
        String statement,
        List<StatementParameter> parameters,
        List<QueryTag> queryTags,
        String catalog,
        String schema,
        Long rowLimit,
        Long byteLimit,
        String waitTimeout,
        String onWaitTimeout,
        String disposition,
        String format) {

    static ExecuteStatement of(String warehouse, Query query, Duration wait, Delivery delivery) {
        return new ExecuteStatement(
                warehouse,
                query.text(),
                query.parameters(),
                query.tags(),
                query.home().catalog(),
                query.home().schema(),
                query.cut().rows(),
                query.cut().bytes(),
                wait.toSeconds() + "s",
                "CONTINUE",
                delivery.disposition(),
                delivery.format());
    }

    /// Without the parameters' values, which may be anybody's, and without the text, which may hold some.
    @Override
    public String toString() {
        return "ExecuteStatement[on " + warehouseId + ", " + (parameters == null ? 0 : parameters.size())
                + " parameters]";
    }
}
