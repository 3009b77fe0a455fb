package dev.talaan.databricks.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.databricks.transport.Group;
import dev.talaan.support.Ground;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the proofs know of; the list is left in `target/operations.md`.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class OperationsTableTest {

    @Inject
    @All
    List<Operations> groups;

    @Test
    void everyGroupHasOperationsAndEachItsOwnName() throws IOException {
        var all = groups.stream()
                .flatMap(group -> group.all().stream())
                .sorted(Comparator.comparing(Operation::toString))
                .toList();
        assertThat(all).extracting(Operation::group).contains(Group.values());
        assertThat(all).extracting(Operation::toString).doesNotHaveDuplicates();
        var lines = all.stream()
                .map(one -> "| %s | %s | %s | %s %s |"
                        .formatted(one.group().word(), one.name(), one.kind(), one.method(), one.path()))
                .collect(Collectors.joining("\n"));
        Files.writeString(
                Path.of("target/operations.md"),
                "| group | operation | kind | call |\n| --- | --- | --- | --- |\n" + lines + "\n");
    }
}
