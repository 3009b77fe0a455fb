package dev.talaan.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/// Somebody with cookies but without a browser: follows every redirect, the ones to the issuer and back among them.
public final class Caller implements AutoCloseable {

    private final String portal;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    public Caller(String portal) {
        this.portal = portal;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path), BodyHandlers.ofString());
    }

    public CompletableFuture<HttpResponse<String>> getLater(String path) {
        return client.sendAsync(request(path), BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(portal + path))
                .header("Accept", "text/html")
                .build();
    }

    /// What still runs is not waited for.
    @Override
    public void close() {
        client.shutdownNow();
    }
}
