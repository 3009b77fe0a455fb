package dev.talaan.databricks.unitycatalog;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.quarkus.rest.client.reactive.ClientQueryParam;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// <https://docs.databricks.com/api/workspace/modelversions>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.1/unity-catalog/models/{name}")
public interface ModelVersionsApi {

    /// One page, newest first; the first for a null token.
    @GET
    @ClientQueryParam(name = "include_browse", value = "true")
    @Path("versions")
    Uni<ModelVersionPage> list(
            @RestPath String name, @RestQuery("max_results") int maxResults, @RestQuery("page_token") String pageToken);

    @GET
    @ClientQueryParam(name = "include_browse", value = "true")
    @Path("versions/{version}")
    Uni<ModelVersion> get(
            @RestPath String name, @RestPath long version, @RestQuery("include_aliases") boolean includeAliases);

    @PATCH
    @Path("versions/{version}")
    Uni<ModelVersion> update(@RestPath String name, @RestPath long version, Amendment amendment);

    @DELETE
    @Path("versions/{version}")
    Uni<Void> delete(@RestPath String name, @RestPath long version);

    /// The version that an alias points at.
    @GET
    @Path("aliases/{alias}")
    Uni<ModelVersion> aliased(@RestPath String name, @RestPath String alias);

    /// An alias that points elsewhere already is moved.
    @PUT
    @Path("aliases/{alias}")
    Uni<ModelAlias> point(@RestPath String name, @RestPath String alias, AliasTarget target);

    @DELETE
    @Path("aliases/{alias}")
    Uni<Void> drop(@RestPath String name, @RestPath String alias);
}
