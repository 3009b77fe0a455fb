package dev.talaan.databricks.serving;

import com.databricks.sdk.service.serving.CreateServingEndpoint;
import com.databricks.sdk.service.serving.EndpointCoreConfigInput;
import com.databricks.sdk.service.serving.ListEndpointsResponse;
import com.databricks.sdk.service.serving.QueryEndpointInput;
import com.databricks.sdk.service.serving.QueryEndpointResponse;
import com.databricks.sdk.service.serving.ServingEndpointDetailed;
import dev.talaan.databricks.proof.Truth;
import java.util.List;
import java.util.Map;

class ServingTruths implements Truth.Truths {

    @Override
    public List<Truth> all() {
        return List.of(
                Truth.of(Endpoint.class, ServingEndpointDetailed.class),
                Truth.of(EndpointList.class, ListEndpointsResponse.class),
                Truth.of(CreateEndpoint.class, CreateServingEndpoint.class),
                Truth.of(NewConfig.class, EndpointCoreConfigInput.class),
                new Truth(
                        Invocation.class,
                        QueryEndpointInput.class,
                        Map.of(
                                "dataframe_records",
                                "the client leaves the records open; ours have names",
                                "DataframeSplit.columns",
                                "the client leaves the names open; ours are text",
                                "DataframeSplit.data",
                                "the client leaves the rows open; ours are lists")),
                new Truth(
                        Predictions.class,
                        QueryEndpointResponse.class,
                        Map.of("predictions", "the client leaves the values open; ours are numbers")));
    }
}
