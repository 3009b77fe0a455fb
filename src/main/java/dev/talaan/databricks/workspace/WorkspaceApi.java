package dev.talaan.databricks.workspace;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/// <https://docs.databricks.com/api/workspace/workspace>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.0/workspace")
public interface WorkspaceApi {

    /// What is in a folder, all on one page; anything else is its own list.
    @GET
    @Path("list")
    Uni<ObjectList> list(@RestQuery String path);

    @GET
    @Path("get-status")
    Uni<WorkspaceObject> status(@RestQuery String path);

    @POST
    @Path("import")
    Uni<Void> take(ImportContent request);

    @POST
    @Path("mkdirs")
    Uni<Void> mkdirs(MakeFolder request);

    @POST
    @Path("delete")
    Uni<Void> delete(DeleteObject request);
}
