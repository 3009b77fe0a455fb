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
@Path("/api/2.0/mlflow/model-versions")
public interface ModelVersionsApi {

    @POST
    @Path("create")
    Uni<ModelVersion.Found> create(NewVersion request);

    @GET
    @Path("get")
    Uni<ModelVersion.Found> get(@RestQuery String name, @RestQuery String version);

    @PATCH
    @Path("update")
    Uni<ModelVersion.Found> update(UpdateVersion request);

    /// With a body: an open-source server does not look into the query.
    @DELETE
    @Path("delete")
    Uni<Void> delete(VersionId request);

    @GET
    @Path("search")
    Uni<ModelVersion.Page> search(
            @RestQuery String filter,
            @RestQuery("max_results") int maxResults,
            @RestQuery("order_by") List<String> orderBy,
            @RestQuery("page_token") String pageToken);

    @POST
    @Path("set-tag")
    Uni<Void> setTag(SetVersionTag request);

    @GET
    @Path("get-download-uri")
    Uni<ModelVersion.Download> download(@RestQuery String name, @RestQuery String version);

    /// The open-source way, without a comment.
    @POST
    @Path("transition-stage")
    Uni<ModelVersion.Found> transition(Transition.Plain request);
}
