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

/// <https://docs.databricks.com/api/workspace/schemas>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.1/unity-catalog/schemas")
public interface SchemasApi {

    /// One page; the first for a null token. A page may be empty and still lead on to another.
    @GET
    @ClientQueryParam(name = "include_browse", value = "true")
    Uni<SchemaPage> list(
            @RestQuery("catalog_name") String catalog,
            @RestQuery("max_results") int maxResults,
            @RestQuery("page_token") String pageToken);

    @GET
    @ClientQueryParam(name = "include_browse", value = "true")
    @Path("{name}")
    Uni<Schema> get(@RestPath String name);

    @POST
    Uni<Schema> create(NewSchema wanted);

    @PATCH
    @Path("{name}")
    Uni<Schema> update(@RestPath String name, Amendment amendment);

    /// @param force also when it holds something
    @DELETE
    @Path("{name}")
    Uni<Void> delete(@RestPath String name, @RestQuery boolean force);
}
