package dev.talaan.databricks.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.Hurried;
import dev.talaan.databricks.transport.Decoding;
import dev.talaan.databricks.transport.Group;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Answers that are almost right: whatever comes, an operation gives a value or a [DatabricksError].
@QuarkusTest
@QuarkusTestResource(Ground.class)
@TestProfile(Hurried.class)
class FuzzTest {

    private static final int IN_PROCESS = 10_000;
    private static final int OVER_HTTP = 200;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @Inject
    @All
    List<Operations> groups;

    @Inject
    ObjectMapper json;

    @AfterEach
    void reset() {
        Databricks.reset();
    }

    @ParameterizedTest
    @EnumSource
    void decodersKnowOnlyOneKindOfFailure(Group group) {
        var decoding = new Decoding(json);
        var samples = List.copyOf(samples(group).entrySet());
        var mutations = new Mutations(group.ordinal());
        for (var i = 0; i < IN_PROCESS; i++) {
            var sample = samples.get(i % samples.size());
            var body = mutations.of(sample.getValue());
            var failure = catchThrowable(
                    () -> String.valueOf(decoding.read(sample.getKey().answer(), body)));
            expected(failure, sample.getKey(), body);
        }
    }

    @ParameterizedTest
    @EnumSource
    void operationsKnowOnlyOneKindOfFailure(Group group) {
        var samples = List.copyOf(samples(group).entrySet());
        var chance = new SplittableRandom(group.ordinal());
        var mutations = new Mutations(1_000 + group.ordinal());
        for (var i = 0; i < OVER_HTTP; i++) {
            var sample = samples.get(i % samples.size());
            var body = mutations.of(sample.getValue());
            spoil(sample.getKey(), body, chance.nextInt(10) == 0 ? 400 : 200);
            var failure =
                    catchThrowable(() -> sample.getKey().call().get().await().atMost(LONG_ENOUGH));
            expected(failure, sample.getKey(), body);
        }
    }

    private static void expected(Throwable failure, Operation operation, byte[] body) {
        if (failure != null) {
            assertThat(failure)
                    .as("%s after %s", operation, new String(body, UTF_8))
                    .isInstanceOf(DatabricksError.class);
        }
    }

    /// What the sandbox answers to each operation whose answer somebody reads.
    private Map<Operation, byte[]> samples(Group group) {
        var found = new LinkedHashMap<Operation, byte[]>();
        for (var operations : groups) {
            operations.all().stream()
                    .filter(operation -> operation.group() == group && operation.answer() != Void.class)
                    .forEach(operation -> found.put(operation, sample(operations, operation)));
        }
        assertThat(found).as("operations of %s", group).isNotEmpty();
        Databricks.reset();
        groups.forEach(Operations::prepare);
        return found;
    }

    private static byte[] sample(Operations operations, Operation operation) {
        Databricks.reset();
        operations.prepare();
        Databricks.fault(Map.of("kind", "KEPT", "path", operation.path(), "method", operation.method()));
        operation.call().get().await().atMost(LONG_ENOUGH);
        return Databricks.kept();
    }

    private static void spoil(Operation operation, byte[] body, int status) {
        Databricks.heal();
        Databricks.fault(Map.of(
                "kind",
                "BODY",
                "status",
                status,
                "body",
                new String(body, UTF_8),
                "path",
                operation.path(),
                "method",
                operation.method()));
    }
}
