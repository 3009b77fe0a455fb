package dev.talaan.databricks.transport.signin;

import java.net.URI;
import java.util.Optional;

/// What the portal shows to be let in: one of three.
sealed interface Credentials {

    KeptSecret secret();

    /// The way, in words that follow "by".
    String way();

    record PersonalToken(KeptSecret secret) implements Credentials {

        @Override
        public String way() {
            return "personal access token";
        }
    }

    /// A service principal with a secret of Databricks' own.
    record OAuthClient(String clientId, KeptSecret secret) implements Credentials {

        @Override
        public String way() {
            return "OAuth of service principal " + clientId;
        }
    }

    /// A service principal of Entra ID.
    ///
    /// @param workspace the workspace's resource in Azure, where the principal was not added to the workspace
    record EntraClient(
            URI authority,
            String tenant,
            String clientId,
            KeptSecret secret,
            String idsComeFrom,
            Optional<String> workspace)
            implements Credentials {

        @Override
        public String way() {
            return "Entra ID, service principal " + clientId + " of tenant " + tenant;
        }
    }
}
