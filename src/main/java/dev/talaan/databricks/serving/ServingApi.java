package dev.talaan.databricks.serving;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/// <https://docs.databricks.com/api/workspace/servingendpoints>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/")
public interface ServingApi {

    /// All of them; this list has no pages.
    @GET
    @Path("api/2.0/serving-endpoints")
    Uni<EndpointList> list();

    @GET
    @Path("api/2.0/serving-endpoints/{name}")
    Uni<Endpoint> get(@RestPath String name);

    @POST
    @Path("api/2.0/serving-endpoints")
    Uni<Endpoint> create(CreateEndpoint request);

    /// Begins to deploy another config; what was served before is served until that is done.
    @PUT
    @Path("api/2.0/serving-endpoints/{name}/config")
    Uni<Endpoint> update(@RestPath String name, NewConfig config);

    @DELETE
    @Path("api/2.0/serving-endpoints/{name}")
    Uni<Void> delete(@RestPath String name);

    /// Asks the model behind an endpoint; the first answer after idling takes tens of seconds.
    @POST
    @Path("serving-endpoints/{name}/invocations")
    Uni<Predictions> query(@RestPath String name, Invocation invocation);
}
