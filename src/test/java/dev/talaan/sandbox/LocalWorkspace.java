package dev.talaan.sandbox;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.DatabricksConfig;
import com.databricks.sdk.core.SealedOffConfig;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A sandbox for a test class, reset before each test, with the official client and a plain one to talk to it.
public final class LocalWorkspace implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    /// The fifth of November 2026, nine in the morning in Manila: October is the last closed month.
    public static final Instant NOW = Instant.parse("2026-11-05T01:00:00Z");

    public static final String PORTAL = "dapi-local-portal";
    public static final String ANALYST = "dapi-local-analyst";

    private Sandbox sandbox;
    private HttpClient http;

    @Override
    public void beforeAll(ExtensionContext context) {
        sandbox = Sandbox.start(0, NOW);
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        control("POST", "/_sandbox/reset", "{}");
        pace("{\"statementMillis\":0,\"warehouseStartMillis\":0,\"coldStartMillis\":0}");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        sandbox.close();
        http.close();
    }

    public URI url() {
        return sandbox.url();
    }

    /// The official client.
    public WorkspaceClient client(String token) {
        return new WorkspaceClient(config().setAuthType("pat").setToken(token));
    }

    public WorkspaceClient client() {
        return client(PORTAL);
    }

    public DatabricksConfig config() {
        return new SealedOffConfig()
                .setHost(url().toString())
                .setConfigFile("/nonexistent")
                .setHttpTimeoutSeconds(20);
    }

    public JsonObject get(String path) {
        return new JsonObject(send("GET", path, null, PORTAL).body());
    }

    public HttpResponse<String> send(String method, String path, String body, String token) {
        var request = HttpRequest.newBuilder(url().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public JsonObject control(String method, String path, String body) {
        var response = send(method, path, body, null);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
        }
        return new JsonObject(response.body());
    }

    public void pace(String json) {
        control("PUT", "/_sandbox/pace", json);
    }

    public void fault(String json) {
        control("POST", "/_sandbox/faults", json);
    }

    public void advance(Duration by) {
        control("PUT", "/_sandbox/clock", "{\"advance\":\"" + by + "\"}");
    }

    public void sql(String statement) {
        control(
                "POST",
                "/_sandbox/sql",
                new JsonObject().put("statement", statement).encode());
    }

    /// The rows that a statement brings, fetched as the portal would.
    public List<List<String>> query(String statement) {
        return SqlContractTest.rows(client().statementExecution().executeStatement(SqlContractTest.request(statement)));
    }

    /// How many calls came whose path begins so.
    public int calls(String path) {
        return control("GET", "/_sandbox/requests?path=" + path, null).getInteger("count");
    }
}
