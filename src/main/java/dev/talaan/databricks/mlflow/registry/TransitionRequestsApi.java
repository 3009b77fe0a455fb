package dev.talaan.databricks.mlflow.registry;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/// <https://docs.databricks.com/api/workspace/modelregistry>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.0/mlflow/transition-requests")
public interface TransitionRequestsApi {

    @POST
    @Path("create")
    Uni<TransitionRequest.Found> create(RequestTransition request);

    @GET
    @Path("list")
    Uni<Activity.Listed> list(@RestQuery String name, @RestQuery String version);

    @POST
    @Path("approve")
    Uni<Activity.Done> approve(Transition request);

    @POST
    @Path("reject")
    Uni<Activity.Done> reject(RequestTransition request);

    @DELETE
    @Path("delete")
    Uni<Activity.Done> delete(
            @RestQuery String name,
            @RestQuery String version,
            @RestQuery String stage,
            @RestQuery String creator,
            @RestQuery String comment);
}
