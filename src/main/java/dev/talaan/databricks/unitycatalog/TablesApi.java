package dev.talaan.databricks.unitycatalog;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.quarkus.rest.client.reactive.ClientQueryParam;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// <https://docs.databricks.com/api/workspace/tables>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.1/unity-catalog/tables")
public interface TablesApi {

    /// One page of a schema's tables; it may be empty and still lead on.
    ///
    /// @param maxResults 0 for the server's choice
    @GET
    @ClientQueryParam(name = "include_browse", value = "true")
    Uni<TablePage> list(
            @RestQuery("catalog_name") String catalogName,
            @RestQuery("schema_name") String schemaName,
            @RestQuery("max_results") int maxResults,
            @RestQuery("page_token") String pageToken);

    /// @param fullName `catalog.schema.table`
    @GET
    @ClientQueryParam(name = "include_browse", value = "true")
    @Path("{fullName}")
    Uni<Table> get(@RestPath String fullName);

    @DELETE
    @Path("{fullName}")
    Uni<Void> delete(@RestPath String fullName);
}
