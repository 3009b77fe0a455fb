package dev.talaan.databricks.unitycatalog;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/// <https://docs.databricks.com/api/workspace/tables>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.1/unity-catalog/tables")
public interface TablesApi {

    /// @param fullName `catalog.schema.table`
    @GET
    @Path("{fullName}")
    Uni<Table> get(@RestPath String fullName);
}
