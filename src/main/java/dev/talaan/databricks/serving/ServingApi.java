package dev.talaan.databricks.serving;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

    @GET
    @Path("api/2.0/serving-endpoints/{name}")
    Uni<Endpoint> get(@RestPath String name);

    /// Asks the model behind an endpoint; the first answer after idling takes tens of seconds.
    @POST
    @Path("serving-endpoints/{name}/invocations")
    Uni<Predictions> query(@RestPath String name, Invocation invocation);
}
