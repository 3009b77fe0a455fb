package dev.talaan.databricks.transport;

import static dev.talaan.databricks.transport.Group.JOBS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.jobs.JobsApi;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is too long is not read to its end, and whoever sends it learns that nobody listens.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class LongestAnswerTest {

    private static final Buffer PIECE = Buffer.buffer(" ".repeat(1 << 20));

    @Inject
    Guards guards;

    @Inject
    DatabricksConfig config;

    @Inject
    Vertx vertx;

    @Inject
    @RestClient
    JobsApi jobs;

    private final AtomicLong taken = new AtomicLong();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    @BeforeEach
    @AfterEach
    void fresh() {
        Databricks.reset();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAnswerWithoutAnEndIsBrokenOff(boolean announced) throws Exception {
        var server = server(response -> {
            if (announced) {
                response.putHeader("Content-Length", Long.toString(Long.MAX_VALUE));
            } else {
                response.setChunked(true);
            }
            more(response);
        });
        try {
            var api = QuarkusRestClientBuilder.newBuilder()
                    .baseUri(URI.create("http://localhost:" + server.actualPort()))
                    .build(JobsApi.class);
            var asked = guards.once(JOBS, () -> api.list(null, null));
            assertThat(catchThrowable(() -> asked.await().indefinitely()))
                    .isExactlyInstanceOf(Unreadable.class)
                    .hasMessage("an answer longer than 64 MiB");
            closed.get(20, TimeUnit.SECONDS);
            assertThat(taken.get()).isLessThan(2 * config.longestAnswer().asLongValue());
        } finally {
            server.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void theNextCallIsAnsweredAsEver() {
        Databricks.fault(Map.of("path", "/api/2.2/jobs", "kind", "MANY", "count", 1));
        assertThat(catchThrowable(this::names)).isExactlyInstanceOf(Unreadable.class);
        assertThat(names()).hasSize(2);
    }

    private List<?> names() {
        return guards.read(JOBS, () -> jobs.list(null, null))
                .await()
                .indefinitely()
                .jobs();
    }

    private HttpServer server(Consumer<HttpServerResponse> answer) {
        return vertx.createHttpServer()
                .requestHandler(request -> {
                    request.connection().closeHandler(_ -> closed.complete(null));
                    answer.accept(request.response());
                })
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void more(HttpServerResponse response) {
        response.exceptionHandler(_ -> {}).write(PIECE).onSuccess(_ -> {
            taken.addAndGet(PIECE.length());
            more(response);
        });
    }
}
