package dev.talaan.databricks.unitycatalog;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// <https://docs.databricks.com/api/workspace/grants>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.1/unity-catalog")
public interface GrantsApi {

    /// What is granted on a thing itself, a page of it; the first for a null token.
    ///
    /// @param principal null for all
    /// @param maxResults 0 leaves the size to the server; 1 to 149 is refused
    @GET
    @Path("permissions/{type}/{name}")
    Uni<GrantPage> on(
            @RestPath String type,
            @RestPath String name,
            @RestQuery String principal,
            @RestQuery("max_results") int maxResults,
            @RestQuery("page_token") String pageToken);

    /// The same with what is inherited from the containers; the members of groups are not listed.
    @GET
    @Path("effective-permissions/{type}/{name}")
    Uni<EffectiveGrantPage> effective(
            @RestPath String type,
            @RestPath String name,
            @RestQuery String principal,
            @RestQuery("max_results") int maxResults,
            @RestQuery("page_token") String pageToken);

    /// @return what is granted on the thing afterwards
    @PATCH
    @Path("permissions/{type}/{name}")
    Uni<GrantPage> change(@RestPath String type, @RestPath String name, GrantChanges changes);
}
