package dev.talaan.databricks.mlflow.registry;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/// <https://docs.databricks.com/api/workspace/modelregistry>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.0/mlflow/comments")
public interface CommentsApi {

    @POST
    @Path("create")
    Uni<Comment.Found> create(NewComment request);

    @PATCH
    @Path("update")
    Uni<Comment.Found> update(UpdateComment request);

    @DELETE
    @Path("delete")
    Uni<Void> delete(@RestQuery String id);
}
