package dev.talaan.databricks.transport.signin;

import io.quarkus.rest.client.reactive.Url;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestForm;

/// The token endpoint of OAuth 2.0 (RFC 6749, 4.4), where a secret is exchanged for a token.
@RegisterRestClient(configKey = "databricks-sign-in")
@RegisterProvider(TokenRefusal.class)
@ClientHeaderParam(name = "User-Agent", value = "talaan")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
interface TokenApi {

    /// Databricks' own: the client stands in the header.
    @POST
    Uni<TokenAnswer> issue(
            @Url String endpoint,
            @HeaderParam("Authorization") String basic,
            @RestForm("grant_type") String grantType,
            @RestForm String scope);

    /// Entra ID's: the client stands in the form.
    @POST
    Uni<TokenAnswer> issue(
            @Url String endpoint,
            @RestForm("grant_type") String grantType,
            @RestForm("client_id") String clientId,
            @RestForm("client_secret") String clientSecret,
            @RestForm String scope);
}
