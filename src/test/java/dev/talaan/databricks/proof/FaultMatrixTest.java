package dev.talaan.databricks.proof;

import static dev.talaan.databricks.proof.Operation.Kind.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.TimedOut;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.Hurried;
import dev.talaan.databricks.transport.Group;
import dev.talaan.databricks.transport.Paging;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation of every API group under every fault: what comes out of it, and how many calls Databricks saw.
@QuarkusTest
@QuarkusTestResource(Ground.class)
@TestProfile(Hurried.class)
class FaultMatrixTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(120);
    private static final int MOST_PAGES = 1_000;

    @Inject
    @All
    List<Operations> groups;

    @BeforeEach
    void fresh() {
        Databricks.reset();
        groups.forEach(Operations::prepare);
    }

    @AfterEach
    void reset() {
        Databricks.reset();
    }

    static Stream<FaultRow> table() {
        return FaultRow.TABLE.stream();
    }

    /// APIs side by side, the operations of one after another, as one may need another for its call: a fault meets
    /// nobody but its own.
    @ParameterizedTest
    @MethodSource("table")
    void everyOperationUnderEveryFault(FaultRow row) throws Exception {
        var lanes = operations().collect(Collectors.groupingBy(FaultMatrixTest::api));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = lanes.values().stream()
                    .map(lane -> threads.submit(() -> lane.forEach(operation -> check(operation, row))))
                    .toList();
            for (var lane : running) {
                lane.get();
            }
        }
    }

    private static List<String> api(Operation operation) {
        return Arrays.stream(operation.path().split("/")).limit(4).toList();
    }

    private static void check(Operation operation, FaultRow row) {
        var error = failure(operation, row.fault());
        if (row.isUnnoticedBy(operation)) {
            assertThat(error.thrown()).as("%s under %s", operation, row).isNull();
        } else {
            assertThat(error.thrown()).as("%s under %s", operation, row).isExactlyInstanceOf(row.error());
            assertThat(((DatabricksError) error.thrown()).advice())
                    .doesNotContain("Exception")
                    .doesNotContain("..");
        }
        assertThat(error.calls()).as("calls of %s under %s", operation, row).isEqualTo(row.calls(operation.kind()));
    }

    /// One operation of each kind and group, all at the same time: each waits as long as its attempts take.
    @Test
    void silenceIsTimedOut() {
        var asked = operations()
                .collect(Collectors.toMap(
                        one -> List.of(one.group(), one.kind()), one -> one, (first, _) -> first, LinkedHashMap::new))
                .values();
        asked.forEach(operation -> order(operation, Map.of("kind", "LATENCY", "delayMillis", 60_000)));
        var before = asked.stream().collect(Collectors.toMap(operation -> operation, FaultMatrixTest::calls));
        var waiting = new LinkedHashMap<Operation, CompletableFuture<?>>();
        asked.forEach(operation ->
                waiting.put(operation, operation.call().get().subscribe().asCompletionStage()));
        waiting.forEach((operation, answer) -> {
            assertThatThrownBy(() -> answer.get(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS))
                    .as(operation.toString())
                    .cause()
                    .isExactlyInstanceOf(TimedOut.class);
            assertThat(calls(operation) - before.get(operation))
                    .as("calls of %s", operation)
                    .isEqualTo(operation.kind() == WRITE ? 1 : 4);
        });
    }

    /// Be it one text whose length nobody knows, or a list with more entries than there is room for.
    @ParameterizedTest
    @EnumSource
    void aHundredMegabytesAreNoAnswer(Group group) {
        var operation = operations()
                .filter(one -> one.group() == group && one.answer() != Void.class)
                .findFirst()
                .orElseThrow();
        for (var kind : List.of("HUGE", "MANY")) {
            var seen = failure(operation, Map.of("kind", kind));
            assertThat(seen.thrown())
                    .as("%s under %s", operation, kind)
                    .isExactlyInstanceOf(Unreadable.class)
                    .hasMessage("an answer longer than 32 MiB");
            assertThat(seen.calls()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pagesWithoutAnEndAreStopped(Group group) {
        operations()
                .filter(operation ->
                        operation.group() == group && Paging.Page.class.isAssignableFrom(operation.answer()))
                .forEach(operation -> {
                    stopped(operation, "SAME_TOKEN", 2);
                    stopped(operation, "ENDLESS", MOST_PAGES);
                });
    }

    /// One that found what it looked for asks for no more pages.
    private void stopped(Operation operation, String kind, int calls) {
        var seen = failure(operation, Map.of("kind", kind));
        if (seen.thrown() == null) {
            assertThat(seen.calls()).as("%s under %s", operation, kind).isEqualTo(1);
        } else {
            assertThat(seen.thrown()).as("%s under %s", operation, kind).isExactlyInstanceOf(Unreadable.class);
            assertThat(seen.calls()).as("%s under %s", operation, kind).isEqualTo(calls);
        }
    }

    private Stream<Operation> operations() {
        return groups.stream().flatMap(group -> group.all().stream());
    }

    private record Seen(Throwable thrown, int calls) {}

    private static Seen failure(Operation operation, Map<String, Object> fault) {
        var before = calls(operation);
        order(operation, fault);
        var thrown = catchThrowable(() -> operation.call().get().await().atMost(LONG_ENOUGH));
        Databricks.heal(operation.method(), operation.path());
        return new Seen(thrown, calls(operation) - before);
    }

    private static void order(Operation operation, Map<String, Object> fault) {
        var aimed = new HashMap<>(fault);
        aimed.put("path", operation.path());
        aimed.put("method", operation.method());
        Databricks.fault(aimed);
    }

    private static int calls(Operation operation) {
        return Databricks.calls(operation.method(), operation.path());
    }
}
