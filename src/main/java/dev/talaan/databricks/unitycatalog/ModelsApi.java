package dev.talaan.databricks.unitycatalog;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.quarkus.rest.client.reactive.ClientQueryParam;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// <https://docs.databricks.com/api/workspace/registeredmodels>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.1/unity-catalog/models")
public interface ModelsApi {

    /// One page; the first for a null token.
    ///
    /// @param catalog null together with the schema: all that the portal sees
    @GET
    @ClientQueryParam(name = "include_browse", value = "true")
    Uni<ModelPage> list(
            @RestQuery("catalog_name") String catalog,
            @RestQuery("schema_name") String schema,
            @RestQuery("max_results") int maxResults,
            @RestQuery("page_token") String pageToken);

    @POST
    Uni<Model> create(NewModel wanted);

    @GET
    @ClientQueryParam(name = "include_browse", value = "true")
    @Path("{name}")
    Uni<Model> get(@RestPath String name);

    @PATCH
    @Path("{name}")
    Uni<Model> update(@RestPath String name, Amendment amendment);

    @DELETE
    @Path("{name}")
    Uni<Void> delete(@RestPath String name);
}
