package dev.talaan.databricks.unitycatalog;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.quarkus.rest.client.reactive.ClientQueryParam;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// <https://docs.databricks.com/api/workspace/volumes>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.1/unity-catalog/volumes")
public interface VolumesApi {

    /// One page; the first for a null token. A page may be empty and still lead on to another.
    @GET
    @ClientQueryParam(name = "include_browse", value = "true")
    Uni<VolumePage> list(
            @RestQuery("catalog_name") String catalog,
            @RestQuery("schema_name") String schema,
            @RestQuery("max_results") int maxResults,
            @RestQuery("page_token") String pageToken);

    @GET
    @ClientQueryParam(name = "include_browse", value = "true")
    @Path("{name}")
    Uni<Volume> get(@RestPath String name);
}
