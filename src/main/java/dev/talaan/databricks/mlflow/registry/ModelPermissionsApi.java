package dev.talaan.databricks.mlflow.registry;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/// <https://docs.databricks.com/api/workspace/modelregistry>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.0/permissions/registered-models")
public interface ModelPermissionsApi {

    @GET
    @Path("{id}")
    Uni<ModelPermissions> get(@RestPath String id);

    /// Adds to what is there.
    @PATCH
    @Path("{id}")
    Uni<ModelPermissions> update(@RestPath String id, GrantOnModel.All request);

    /// Takes the place of what is there.
    @PUT
    @Path("{id}")
    Uni<ModelPermissions> set(@RestPath String id, GrantOnModel.All request);
}
