package dev.talaan.databricks.sql;

import com.databricks.sdk.service.sql.EndpointInfo;
import com.databricks.sdk.service.sql.ExecuteStatementRequest;
import com.databricks.sdk.service.sql.GetWarehouseResponse;
import com.databricks.sdk.service.sql.ListWarehousesResponse;
import com.databricks.sdk.service.sql.ResultData;
import com.databricks.sdk.service.sql.StatementResponse;
import dev.talaan.databricks.proof.Truth;
import java.util.List;

class SqlTruths implements Truth.Truths {

    @Override
    public List<Truth> all() {
        return List.of(
                Truth.of(ExecuteStatement.class, ExecuteStatementRequest.class),
                Truth.of(StatementAnswer.class, StatementResponse.class),
                Truth.of(Chunk.class, ResultData.class),
                Truth.of(Warehouse.class, EndpointInfo.class),
                Truth.of(Warehouse.class, GetWarehouseResponse.class),
                Truth.of(QueryTag.class, com.databricks.sdk.service.sql.QueryTag.class),
                Truth.of(ExternalLink.class, com.databricks.sdk.service.sql.ExternalLink.class),
                Truth.of(WarehousePage.class, ListWarehousesResponse.class));
    }
}
