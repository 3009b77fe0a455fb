package dev.talaan.databricks.transport.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How the portal signs in; one way is to be complete. docs/operations.md tells which one is taken.
@ConfigMapping(prefix = "talaan.databricks")
interface SignInConfig {

    /// The way, where more than one is given: `pat`, `oauth-m2m` or `azure-client-secret`.
    Optional<String> signIn();

    /// A personal access token.
    Optional<Secret<String>> token();

    /// The file that holds it; read again when it changes.
    Optional<Path> tokenFile();

    /// The application id of a service principal.
    Optional<String> clientId();

    /// Its secret: Databricks' own, or Entra ID's where a tenant is given.
    Optional<Secret<String>> clientSecret();

    Optional<Path> clientSecretFile();

    /// The tenant of Entra ID, by its id or domain.
    Optional<String> tenantId();

    Azure azure();

    /// Where the workspace is in Azure, for a service principal that was not added to it:
    /// `/subscriptions/…/workspaces/…`.
    Optional<String> azureWorkspaceResourceId();

    /// Entra ID, over TLS; without it on this machine alone.
    @WithDefault("https://login.microsoftonline.com")
    URI authority();

    Tokens tokens();

    /// A service principal by the names that Azure's own programs use.
    interface Azure {
        Optional<String> clientId();

        Optional<Secret<String>> clientSecret();

        Optional<Path> clientSecretFile();

        Optional<String> tenantId();
    }

    interface Tokens {
        /// How long before its end a token is replaced, at most half its life; until then the old one is used.
        @WithDefault("5m")
        Duration refreshBefore();

        /// How long fetching one may take in all, at most as long as an attempt at a call.
        @WithDefault("10s")
        Duration patience();

        /// How long after a failure the replacement of a token that is still good is not tried again, and for how long
        /// one that was fetched for a refused one stays if it is refused too.
        @WithDefault("10s")
        Duration restAfterFailure();

        /// How old what was read from a token's file may be.
        @WithDefault("2s")
        Duration lookEvery();
    }
}
