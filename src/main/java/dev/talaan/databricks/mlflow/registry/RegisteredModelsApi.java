package dev.talaan.databricks.mlflow.registry;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/// <https://docs.databricks.com/api/workspace/modelregistry>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.0/mlflow/registered-models")
public interface RegisteredModelsApi {

    @POST
    @Path("create")
    Uni<RegisteredModel.Found> create(NewModel request);

    @GET
    @Path("get")
    Uni<RegisteredModel.Found> get(@RestQuery String name);

    @PATCH
    @Path("update")
    Uni<RegisteredModel.Found> update(UpdateModel request);

    @POST
    @Path("rename")
    Uni<RegisteredModel.Found> rename(RenameModel request);

    /// With a body: an open-source server does not look into the query.
    @DELETE
    @Path("delete")
    Uni<Void> delete(ModelName request);

    @GET
    @Path("search")
    Uni<RegisteredModel.Page> search(
            @RestQuery String filter,
            @RestQuery("max_results") int maxResults,
            @RestQuery("order_by") List<String> orderBy,
            @RestQuery("page_token") String pageToken);

    @POST
    @Path("set-tag")
    Uni<Void> setTag(SetModelTag request);

    @DELETE
    @Path("delete-tag")
    Uni<Void> deleteTag(ModelTagKey request);

    @POST
    @Path("get-latest-versions")
    Uni<ModelVersion.Listed> latest(LatestVersions request);
}
