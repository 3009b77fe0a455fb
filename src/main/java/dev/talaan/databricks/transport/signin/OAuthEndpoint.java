package dev.talaan.databricks.transport.signin;

import dev.talaan.databricks.SafeAddress;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Databricks' own OAuth server: found anew each time, which is once an hour.
final class OAuthEndpoint {

    private final URI workspace;
    private final DiscoveryApi discovery;
    private final TokenApi tokens;

    OAuthEndpoint(URI workspace, DiscoveryApi discovery, TokenApi tokens) {
        this.workspace = workspace;
        this.discovery = discovery;
        this.tokens = tokens;
    }

    Uni<TokenAnswer> token(Credentials.OAuthClient client) {
        var basic = basic(client.clientId(), client.secret().read());
        return server().chain(server -> discovery.server(server + "/.well-known/oauth-authorization-server"))
                .map(found -> trusted(found.tokenEndpoint()))
                .chain(endpoint -> tokens.issue(endpoint, basic, "client_credentials", "all-apis"));
    }

    /// Where the workspace says that it is; a workspace that says nothing has it in the usual place.
    private Uni<String> server() {
        var usual = workspace.resolve("/oidc").toString();
        return discovery
                .workspace(workspace.resolve("/.well-known/databricks-config").toString())
                .map(found -> found == null || found.oidcEndpoint() == null ? usual : trusted(found.oidcEndpoint()))
                .onFailure()
                .recoverWithItem(usual);
    }

    /// The secret goes there: over TLS, unless the workspace itself is on this machine and does without.
    private String trusted(String address) {
        var found = URI.create(address);
        if (!SafeAddress.is(found) || SafeAddress.isOverTls(workspace) && !SafeAddress.isOverTls(found)) {
            throw new IllegalArgumentException("not over TLS");
        }
        return address;
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
