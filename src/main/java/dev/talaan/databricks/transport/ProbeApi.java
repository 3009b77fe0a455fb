package dev.talaan.databricks.transport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/// Questions of which only matters whether they are answered.
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api")
public interface ProbeApi {

    @GET
    @Path("2.0/serving-endpoints")
    Uni<ObjectNode> servingEndpoints();

    @GET
    @Path("2.1/unity-catalog/catalogs")
    Uni<ObjectNode> catalogs(@RestQuery("max_results") int maxResults);
}
