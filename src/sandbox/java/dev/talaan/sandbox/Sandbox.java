package dev.talaan.sandbox;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// A local Databricks workspace on a port of its own. It listens on the loopback address only, takes the two tokens
/// that
/// everybody knows, and forgets everything when it is closed or reset. All of its figures are invented.
public final class Sandbox implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final Vertx vertx;
    private final HttpServer server;
    private final Supplier<Instant> beginning;
    private volatile Workspace workspace;

    private Sandbox(int port, Supplier<Instant> beginning) {
        this.beginning = beginning;
        vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setUseDaemonThread(true)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        try {
            workspace = open(beginning.get());
            server = await(vertx.createHttpServer()
                    .requestHandler(request -> workspace.router().handle(request))
                    .listen(port, LOOPBACK));
        } catch (SQLException | RuntimeException e) {
            shut(workspace);
            await(vertx.close());
            throw new IllegalStateException("The sandbox could not start on port " + port, e);
        }
    }

    /// Starts on the given port, or on any free one for 0, at the present.
    public static Sandbox start(int port) {
        return new Sandbox(port, Instant::now);
    }

    /// Starts at another time. The sandbox's clock ticks on from there; `PUT /_sandbox/clock` moves it.
    public static Sandbox start(int port, Instant now) {
        return new Sandbox(port, () -> now);
    }

    public URI url() {
        return URI.create("http://" + LOOPBACK + ":" + server.actualPort());
    }

    @Override
    public void close() {
        await(server.close());
        shut(workspace);
        await(vertx.close());
    }

    private Workspace open(Instant now) throws SQLException {
        return new Workspace(vertx, this::url, now, this::mount);
    }

    private void mount(Routes routes) {
        routes.open(HttpMethod.GET, "/_sandbox/health", exchange -> Answer.json(new JsonObject().put("status", "UP")));
        routes.open(HttpMethod.POST, "/_sandbox/reset", this::reset);
    }

    /// Throws everything away and begins again, at the first beginning or at the instant that was asked for.
    private synchronized Answer reset(Exchange exchange) throws SQLException {
        var asked = exchange.json().getString("now");
        try {
            var fresh = open(asked == null ? beginning.get() : Instant.parse(asked));
            var old = workspace;
            workspace = fresh;
            shut(old);
            return Answer.nothing();
        } catch (DateTimeException e) {
            throw ApiError.invalid("now must be an instant such as 2026-11-05T01:00:00Z.");
        }
    }

    private static void shut(Workspace workspace) {
        try {
            if (workspace != null) {
                workspace.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The sandbox's data could not be closed", e);
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        }
    }
}
