package dev.talaan.databricks.transport;

import static dev.talaan.databricks.transport.Group.JOBS;
import static dev.talaan.databricks.transport.Group.SERVING;
import static dev.talaan.databricks.transport.Group.SQL;
import static dev.talaan.databricks.transport.Group.UNITY_CATALOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.PermissionDenied;
import dev.talaan.databricks.DatabricksError.RateLimited;
import dev.talaan.databricks.DatabricksError.TimedOut;
import dev.talaan.databricks.DatabricksError.Unauthenticated;
import dev.talaan.databricks.DatabricksError.Unavailable;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.Hurried;
import dev.talaan.databricks.jobs.JobsApi;
import dev.talaan.databricks.jobs.RunsApi;
import dev.talaan.databricks.serving.Invocation;
import dev.talaan.databricks.serving.ServingApi;
import dev.talaan.databricks.sql.ExecuteStatement;
import dev.talaan.databricks.sql.StatementsApi;
import dev.talaan.databricks.sql.WarehousesApi;
import dev.talaan.databricks.unitycatalog.TablesApi;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of operation under every fault: what comes out of it, and how many calls Databricks saw.
@QuarkusTest
@QuarkusTestResource(Ground.class)
@TestProfile(Hurried.class)
class ErrorTableTest {

    private record Row(Map<String, Object> fault, Class<? extends DatabricksError> error, int reads, int writes) {}

    private record Operation(String name, boolean writes, Uni<?> call) {}

    private static final List<Row> TABLE = List.of(
            row(status(400), InvalidRequest.class, 1, 1),
            row(status(401), Unauthenticated.class, 1, 1),
            row(status(403), PermissionDenied.class, 1, 1),
            row(status(404), NotFound.class, 1, 1),
            row(status(409), Conflict.class, 1, 1),
            row(status(418), InvalidRequest.class, 1, 1),
            row(status(429), RateLimited.class, 4, 4),
            row(and(status(429), "retryAfter", "0"), RateLimited.class, 4, 4),
            row(and(status(429), "retryAfter", "Mon, 02 Nov 2026 02:42:00 GMT"), RateLimited.class, 4, 4),
            row(and(status(429), "retryAfter", "Wed, 21 Oct 2015 07:28:00 GMT"), RateLimited.class, 4, 4),
            row(and(status(429), "retryAfter", "in a while"), RateLimited.class, 4, 4),
            row(status(500), Unavailable.class, 4, 1),
            row(status(501), Unavailable.class, 1, 1),
            row(status(502), Unavailable.class, 4, 1),
            row(status(503), Unavailable.class, 4, 1),
            row(status(504), Unavailable.class, 4, 1),
            row(and(status(400), "errorCode", "RESOURCE_DOES_NOT_EXIST"), NotFound.class, 1, 1),
            row(and(status(400), "message", "Job 9 does not exist."), NotFound.class, 1, 1),
            row(and(status(400), "errorCode", "ALREADY_EXISTS"), Conflict.class, 1, 1),
            row(Map.of("kind", "RESET"), Unavailable.class, 4, 1),
            row(Map.of("kind", "RESET_AFTER"), Unavailable.class, 4, 1),
            row(Map.of("kind", "DOWN"), Unavailable.class, 4, 1),
            row(Map.of("kind", "HTML"), Unavailable.class, 4, 1),
            row(Map.of("kind", "HTML", "status", 200), Unreadable.class, 1, 1),
            row(Map.of("kind", "HTML", "status", 403), PermissionDenied.class, 1, 1),
            row(Map.of("kind", "EMPTY"), Unreadable.class, 1, 1),
            row(Map.of("kind", "EMPTY", "status", 503), Unavailable.class, 4, 1),
            row(Map.of("kind", "TRUNCATED"), Unavailable.class, 4, 1),
            row(Map.of("kind", "WRONG_TYPES"), Unreadable.class, 1, 1));

    @Inject
    Guards guards;

    @Inject
    @RestClient
    StatementsApi statements;

    @Inject
    @RestClient
    WarehousesApi warehouses;

    @Inject
    @RestClient
    JobsApi jobs;

    @Inject
    @RestClient
    RunsApi runs;

    @Inject
    @RestClient
    ServingApi serving;

    @Inject
    @RestClient
    TablesApi tables;

    @AfterEach
    void fresh() {
        Databricks.reset();
    }

    static Stream<Row> table() {
        return TABLE.stream();
    }

    @ParameterizedTest
    @MethodSource("table")
    void everyOperationUnderEveryFault(Row row) {
        Databricks.fault(row.fault());
        for (var operation : operations()) {
            Databricks.forgetRequests();
            var error = catchThrowable(() -> operation.call().await().indefinitely());
            assertThat(error).as("%s under %s", operation, row).isExactlyInstanceOf(row.error());
            assertThat(Databricks.requests())
                    .as("calls of %s under %s", operation, row)
                    .hasSize(operation.writes() ? row.writes() : row.reads());
            assertThat(((DatabricksError) error).advice())
                    .doesNotContain("Exception")
                    .doesNotContain("..");
        }
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

    private List<Operation> operations() {
        var statement = new ExecuteStatement(
                "local-warehouse", "SELECT 1", List.of(), "5s", "CONTINUE", "INLINE", "JSON_ARRAY");
        return List.of(
                read("execute", SQL, statements.execute(statement)),
                read("warehouses", SQL, warehouses.list(null)),
                read("warehouse", SQL, warehouses.get("local-warehouse")),
                read("jobs", JOBS, jobs.list(null, null)),
                read("runs", JOBS, runs.list(101, 24, false, null, null)),
                read("endpoint", SERVING, serving.get("bir-tax-forecaster")),
                read("query", SERVING, serving.query("bir-tax-forecaster", new Invocation(List.of()))),
                read("table", UNITY_CATALOG, tables.get("gold.default.bir_monthly")),
                new Operation("write", true, guards.write(JOBS, () -> jobs.get(101))));
    }

    private Operation read(String name, Group group, Uni<?> call) {
        return new Operation(name, false, guards.read(group, () -> call));
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

    private static Row row(Map<String, Object> fault, Class<? extends DatabricksError> error, int reads, int writes) {
        return new Row(fault, error, reads, writes);
    }

    private static Map<String, Object> status(int status) {
        return Map.of("kind", "STATUS", "status", status, "errorCode", "SOME_CODE");
    }

    private static Map<String, Object> and(Map<String, Object> fault, String key, String value) {
        var more = new HashMap<>(fault);
        more.put(key, value);
        return more;
    }
}
