package dev.talaan.databricks.transport.signin;

import io.quarkus.rest.client.reactive.Url;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// Where tokens are issued: <https://docs.databricks.com/dev-tools/auth/oauth-m2m>. Nobody has signed in here.
@RegisterRestClient(configKey = "databricks-sign-in")
@RegisterProvider(TokenRefusal.class)
@ClientHeaderParam(name = "User-Agent", value = "talaan")
@Produces(MediaType.APPLICATION_JSON)
interface DiscoveryApi {

    /// `/.well-known/databricks-config`; older workspaces do not have it.
    @GET
    Uni<HostMetadata> workspace(@Url String address);

    /// `/.well-known/oauth-authorization-server`
    @GET
    Uni<AuthorizationServer> server(@Url String address);
}
