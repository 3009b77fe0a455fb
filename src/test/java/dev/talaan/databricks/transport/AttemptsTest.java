package dev.talaan.databricks.transport;

import static dev.talaan.databricks.transport.Group.JOBS;
import static dev.talaan.databricks.transport.Group.SQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.TimedOut;
import dev.talaan.databricks.DatabricksError.Unavailable;
import dev.talaan.databricks.Hurried;
import dev.talaan.databricks.jobs.JobsApi;
import dev.talaan.databricks.sql.StatementsApi;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Attempts: which calls are made again, and what a passing fault leaves behind.
@QuarkusTest
@QuarkusTestResource(Ground.class)
@TestProfile(Hurried.class)
class AttemptsTest {

    @Inject
    Guards guards;

    @Inject
    @RestClient
    StatementsApi statements;

    @Inject
    @RestClient
    JobsApi jobs;

    @AfterEach
    void fresh() {
        Databricks.reset();
    }

    @Test
    void whatTakesTooLongIsAskedFourTimesIfItOnlyReads() {
        Databricks.fault(Map.of("kind", "LATENCY", "delayMillis", 30_000));
        var read = guards.read(JOBS, () -> jobs.list(null, null));
        assertThat(catchThrowable(() -> read.await().indefinitely())).isExactlyInstanceOf(TimedOut.class);
        assertThat(Databricks.requests()).hasSize(4);
        var write = guards.write(SQL, () -> statements.cancel("x"));
        assertThat(catchThrowable(() -> write.await().indefinitely())).isExactlyInstanceOf(TimedOut.class);
        assertThat(Databricks.requests()).hasSize(5);
    }

    /// Its room is given to somebody else, and so must be its connection.
    @Test
    void whatTakesTooLongIsBrokenOff() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var nobody = QuarkusRestClientBuilder.newBuilder()
                    .baseUri(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                    .build(JobsApi.class);
            var call = guards.once(JOBS, () -> nobody.list(null, null)).subscribeAsCompletionStage();
            try (var connection = silent.accept()) {
                assertThat(catchThrowable(call::join)).cause().isExactlyInstanceOf(TimedOut.class);
                connection.setSoTimeout(5_000);
                connection.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    @Test
    void whatHasTakenTooLongBeforeItLeftIsBrokenOffAsSoonAsItLeaves() {
        var failed = new CompletableFuture<Throwable>();
        var broken = new CompletableFuture<Void>();
        guards.once(
                        JOBS,
                        () -> Uni.createFrom()
                                .<String>nothing()
                                .onCancellation()
                                .invoke(() -> broken.complete(null))
                                .runSubscriptionOn(leaving -> failed.thenRun(leaving)))
                .subscribe()
                .with(_ -> failed.complete(null), failed::complete);
        assertThat(failed).succeedsWithin(Duration.ofSeconds(20)).isInstanceOf(TimedOut.class);
        assertThat(broken).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void aRefusedConnectionIsTriedAgainEvenForAWrite() throws IOException {
        var nobody = QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create("http://127.0.0.1:" + closedPort()))
                .build(JobsApi.class);
        for (var write : new boolean[] {false, true}) {
            var attempts = new AtomicInteger();
            var call = write
                    ? guards.write(JOBS, () -> counted(attempts, nobody))
                    : guards.read(JOBS, () -> counted(attempts, nobody));
            assertThat(catchThrowable(() -> call.await().indefinitely()))
                    .isExactlyInstanceOf(Unavailable.class)
                    .hasMessage("no connection");
            assertThat(attempts).hasValue(4);
        }
    }

    @Test
    void aPassingFaultIsNotNoticed() {
        Databricks.fault(Map.of("kind", "STATUS", "status", 503, "count", 3));
        var found = guards.read(JOBS, () -> jobs.list(null, null)).await().indefinitely();
        assertThat(found.jobs()).hasSize(2);
    }

    @Test
    void aRefusalTellsTheRequestsId() {
        Databricks.revokeToken();
        var call = guards.read(JOBS, () -> jobs.list(null, null));
        var error = (DatabricksError) catchThrowable(() -> call.await().indefinitely());
        assertThat(error.detail().requestId()).hasSizeGreaterThan(30);
        assertThat(error.detail().status()).isEqualTo(401);
    }

    @Test
    void noTextOfARefusalIsKeptWhole() {
        var much = "x".repeat(5_000);
        Databricks.fault(Map.of("kind", "BODY", "status", 400, "body", """
                {"error_code": "%1$s", "message": "%1$s", "details": [{"request_id": "%1$s"}]}
                """.formatted(much)));
        var call = guards.read(JOBS, () -> jobs.list(null, null));
        var error = (DatabricksError) catchThrowable(() -> call.await().indefinitely());
        assertThat(error.detail().message()).hasSize(501);
        assertThat(error.detail().code()).hasSize(501);
        assertThat(error.detail().requestId()).hasSize(501);
    }

    private static Uni<?> counted(AtomicInteger attempts, JobsApi api) {
        attempts.incrementAndGet();
        return api.list(null, null);
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
