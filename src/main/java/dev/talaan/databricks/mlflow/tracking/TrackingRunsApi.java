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
@Path("/api/2.0/mlflow/runs")
public interface TrackingRunsApi {

    @POST
    @Path("create")
    Uni<TrackedRun.Found> create(NewRun request);

    @GET
    @Path("get")
    Uni<TrackedRun.Found> get(@RestQuery("run_id") String id);

    @POST
    @Path("update")
    Uni<RunInfo.Updated> update(UpdateRun request);

    @POST
    @Path("search")
    Uni<TrackedRun.Page> search(SearchRuns request);
}
