package dev.talaan.databricks.transport.signin;

import dev.talaan.databricks.SafeAddress;
import java.net.URI;
import java.util.Optional;

/// Which way the portal signs in: the one that was chosen; otherwise the one that is complete, DATABRICKS_ before ARM_.
/// What is ambiguous or given by half is refused.
final class Choice {

    private static final String TOKEN = "DATABRICKS_TOKEN (talaan.databricks.token)";
    private static final String TOKEN_FILE = "DATABRICKS_TOKEN_FILE (talaan.databricks.token-file)";
    private static final String WAY = "DATABRICKS_AUTH_TYPE (talaan.databricks.sign-in)";
    private static final String WAYS = "pat, oauth-m2m or azure-client-secret";

    private final SignInConfig config;
    private final Given databricks;
    private final Given azure;

    private Choice(SignInConfig config) {
        this.config = config;
        databricks = Given.databricks(config);
        azure = Given.azure(config);
    }

    /// @throws Refusal if it is not clear
    static Credentials of(SignInConfig config) {
        var choice = new Choice(config);
        return Given.words(config.signIn()).map(choice::chosen).orElseGet(choice::found);
    }

    private Credentials chosen(String way) {
        return switch (way) {
            case "pat" ->
                personal()
                        .orElseThrow(() -> new Refusal(
                                WAY + " says pat, but there is neither " + TOKEN + " nor " + TOKEN_FILE + "."));
            case "oauth-m2m" -> oauth();
            case "azure-client-secret" -> entra(databricks.hasTenant() ? databricks : azure);
            default -> throw new Refusal(WAY + " is none of " + WAYS + ".");
        };
    }

    private Credentials found() {
        var personal = personal();
        var principal = databricks.isAny() ? Optional.of(databricks.hasTenant() ? entra(databricks) : oauth()) : none();
        if (personal.isPresent() && principal.isPresent()) {
            throw new Refusal("there are two ways to sign in to Databricks, DATABRICKS_TOKEN and DATABRICKS_CLIENT_ID;"
                    + " set only one, or choose by " + WAY + ": " + WAYS + ".");
        }
        return personal.or(() -> principal)
                .or(() -> azure.isAny() ? Optional.of(entra(azure)) : none())
                .orElseThrow(() -> new Refusal("there is no way to sign in to Databricks: set " + TOKEN
                        + ", or DATABRICKS_CLIENT_ID with DATABRICKS_CLIENT_SECRET, or ARM_CLIENT_ID with"
                        + " ARM_CLIENT_SECRET and ARM_TENANT_ID."));
    }

    private Optional<Credentials> personal() {
        return Given.secret(Given.there(config.token()), TOKEN, config.tokenFile(), TOKEN_FILE)
                .map(Choice::whole)
                .map(Credentials.PersonalToken::new);
    }

    private static KeptSecret whole(KeptSecret token) {
        try {
            PersonalSignIn.read(token);
            return token;
        } catch (KeptSecret.UnusableSecret e) {
            throw new Refusal(e.getMessage());
        }
    }

    private Credentials oauth() {
        return new Credentials.OAuthClient(databricks.wholeClientId(), databricks.wholeSecret());
    }

    private Credentials entra(Given given) {
        return new Credentials.EntraClient(
                safeAuthority(),
                given.wholeTenant(),
                given.wholeClientId(),
                given.wholeSecret(),
                given.variables(),
                Given.words(config.azureWorkspaceResourceId()).map(Choice::sendable));
    }

    private URI safeAuthority() {
        if (!SafeAddress.is(config.authority())) {
            throw new Refusal(
                    "talaan.databricks.authority must begin with https://: the service principal's secret goes"
                            + " there, and without TLS no further than this machine.");
        }
        return config.authority();
    }

    /// It goes into a header of every request. Azure tells ids apart by their letters, not by their case.
    private static String sendable(String resource) {
        if (!resource.matches("(?i:/subscriptions/)[\\x21-\\x7e]+")) {
            throw new Refusal("DATABRICKS_AZURE_RESOURCE_ID (talaan.databricks.azure-workspace-resource-id) is no"
                    + " resource of Azure: one begins with /subscriptions/ and has no spaces.");
        }
        return resource;
    }

    private static Optional<Credentials> none() {
        return Optional.empty();
    }
}
