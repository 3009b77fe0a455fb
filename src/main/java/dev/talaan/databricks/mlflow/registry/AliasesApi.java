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

/// <https://mlflow.org/docs/latest/rest-api.html>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.0/mlflow/registered-models/alias")
public interface AliasesApi {

    @POST
    Uni<Void> set(Alias request);

    @GET
    Uni<ModelVersion.Found> get(@RestQuery String name, @RestQuery String alias);

    /// With a body: an open-source server does not look into the query.
    @DELETE
    Uni<Void> delete(AliasName request);
}
