package dev.talaan.databricks.mlflow.tracking;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/// <https://docs.databricks.com/api/workspace/experiments>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.0/mlflow")
public interface LoggingApi {

    @POST
    @Path("runs/log-metric")
    Uni<Void> metric(LogMetric request);

    @POST
    @Path("runs/log-parameter")
    Uni<Void> parameter(LogParameter request);

    @POST
    @Path("runs/log-batch")
    Uni<Void> batch(LogBatch request);

    @POST
    @Path("runs/set-tag")
    Uni<Void> tag(SetRunTag request);

    /// @param maxResults an open-source server pages only where it is given
    @GET
    @Path("metrics/get-history")
    Uni<Metric.Page> history(
            @RestQuery("run_id") String runId,
            @RestQuery("metric_key") String key,
            @RestQuery("max_results") int maxResults,
            @RestQuery("page_token") String pageToken);
}
