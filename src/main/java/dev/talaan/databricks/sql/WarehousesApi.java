package dev.talaan.databricks.sql;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// <https://docs.databricks.com/api/workspace/warehouses>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.0/sql/warehouses")
public interface WarehousesApi {

    /// One page; the first for a null token.
    @GET
    Uni<WarehousePage> list(@RestQuery("page_token") String pageToken);

    @GET
    @Path("{id}")
    Uni<Warehouse> get(@RestPath String id);

    @POST
    @Path("{id}/start")
    Uni<Void> start(@RestPath String id);

    @POST
    @Path("{id}/stop")
    Uni<Void> stop(@RestPath String id);
}
