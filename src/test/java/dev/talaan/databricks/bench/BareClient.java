package dev.talaan.databricks.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/// The least that a call can be: a request with the key, an answer read into the same record. No time-out, no second
/// attempt, no budget, no breaker, no measuring.
final class BareClient {

    private final HttpClient http;
    private final ObjectMapper json;

    BareClient(Vertx vertx, URI host, ObjectMapper json) {
        this.json = json;
        http = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost(host.getHost()).setDefaultPort(host.getPort()),
                new PoolOptions().setHttp1MaxSize(50));
    }

    <T> Uni<T> get(String path, Class<T> type) {
        return Uni.createFrom()
                .completionStage(() -> http.request(HttpMethod.GET, path)
                        .compose(request -> request.putHeader("Authorization", "Bearer dapi-local-portal")
                                .putHeader("Accept", "application/json")
                                .send())
                        .compose(response -> response.body())
                        .map(body -> read(body.getBytes(), type))
                        .toCompletionStage());
    }

    private <T> T read(byte[] body, Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
