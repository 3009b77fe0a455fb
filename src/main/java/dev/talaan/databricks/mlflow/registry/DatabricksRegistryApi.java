package dev.talaan.databricks.mlflow.registry;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.smallrye.mutiny.Uni;
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
@Path("/api/2.0/mlflow/databricks")
public interface DatabricksRegistryApi {

    @GET
    @Path("registered-models/get")
    Uni<WorkspaceModel.Found> model(@RestQuery String name);

    @POST
    @Path("model-versions/transition-stage")
    Uni<ModelVersion.Moved> transition(Transition request);
}
