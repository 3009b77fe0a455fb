package dev.talaan.databricks.scim;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// <https://docs.databricks.com/api/workspace/groups>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.0/preview/scim/v2/Groups")
public interface GroupsApi {

    /// A portion of those that fit.
    ///
    /// @param filter such as `userName eq "x"`; null for all
    /// @param startIndex from 1
    @GET
    Uni<GroupPortion> list(@RestQuery String filter, @RestQuery long startIndex, @RestQuery int count);

    @GET
    @Path("{id}")
    Uni<Group> get(@RestPath String id);
}
