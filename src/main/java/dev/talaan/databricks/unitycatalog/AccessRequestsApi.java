package dev.talaan.databricks.unitycatalog;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// <https://docs.databricks.com/api/workspace/rfa>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/3.0/rfa")
public interface AccessRequestsApi {

    @GET
    @Path("destinations/{type}/{name}")
    Uni<Destinations> destinations(@RestPath String type, @RestPath String name);

    /// @param updateMask `destinations`
    @PATCH
    @Path("destinations")
    Uni<Destinations> update(@RestQuery("update_mask") String updateMask, Destinations destinations);

    @POST
    @Path("requests")
    Uni<AccessAnswers> request(AccessRequestBatch batch);
}
