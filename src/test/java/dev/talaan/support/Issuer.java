package dev.talaan.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/// An OIDC server of the test's own. It asks for no password: the next sign-in is whoever the test says.
public final class Issuer implements QuarkusTestResourceLifecycleManager {

    private static final String ID = "company";
    public static final String CLIENT = "talaan";
    public static final String SECRET = "a-secret-that-only-this-test-knows-of";

    private static MockOAuth2Server server;

    @Override
    public Map<String, String> start() {
        return settings();
    }

    /// Starts the server, unless it runs, and tells how to reach it, as the operator would configure it.
    public static Map<String, String> settings() {
        if (server == null) {
            server = new MockOAuth2Server(new OAuth2Config());
            server.start();
        }
        return Map.of(
                "quarkus.oidc.auth-server-url", server.issuerUrl(ID).toString(),
                "quarkus.oidc.client-id", CLIENT,
                "quarkus.oidc.credentials.secret", SECRET);
    }

    /// The next sign-in is by this account, with these groups.
    public static void nextIs(String subject, String... groups) {
        nextIs(Duration.ofHours(1), subject, groups);
    }

    /// The same, and the session ends after this time.
    public static void nextIs(Duration session, String subject, String... groups) {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(
                ID,
                subject,
                "JWT",
                List.of(CLIENT),
                Map.of("preferred_username", subject, "name", subject, "groups", List.of(groups)),
                session.toSeconds()));
    }

    @Override
    public void stop() {
        server.shutdown();
        server = null;
    }
}
