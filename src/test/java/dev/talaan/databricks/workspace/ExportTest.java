package dev.talaan.databricks.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.awaitility.Awaitility.await;

import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.Unavailable;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.budget.Budgets;
import dev.talaan.databricks.budget.Urgency;
import dev.talaan.databricks.transport.Streamed;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What leaves the workspace, while it comes.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class ExportTest {

    private static final String NOTEBOOK = "/Shared/bir/late_filings";
    private static final String FILE = "/Shared/bir/large.bin";
    private static final String PATH = "/api/2.0/workspace/export";
    private static final long HUNDRED_MEGABYTES = 100_000_000;

    @Inject
    WorkspaceFiles files;

    @Inject
    Budgets budgets;

    @BeforeEach
    void fresh() {
        Databricks.reset();
    }

    @Test
    void tenMegabytesComeInBlocksAndWhole() {
        var bytes = large();
        var blocks = files.export(FILE, Format.AUTO).collect().asList().await().indefinitely();
        assertThat(blocks.stream().map(block -> block.length).distinct()).containsExactly(Streamed.BLOCK);
        assertThat(Arrays.equals(whole(blocks), bytes)).isTrue();
        assertThat(Databricks.queries()).last().asString().contains("direct_download=true");
    }

    /// A gigabyte would have come by the time that a hundred megabytes are through.
    @Test
    void whatNobodyWantsYetIsNotHeld() {
        Databricks.fault(Map.of("path", PATH, "kind", "HUGE"));
        var before = held();
        var waiting = Stream.generate(() -> files.export(NOTEBOOK, Format.AUTO)
                        .subscribe()
                        .withSubscriber(AssertSubscriber.<byte[]>create(1)))
                .limit(10)
                .toList();
        waiting.forEach(one -> one.awaitItems(1));
        assertThat(length(files.export(NOTEBOOK, Format.AUTO))).isGreaterThan(HUNDRED_MEGABYTES);
        assertThat(held() - before).isLessThan(HUNDRED_MEGABYTES);
        waiting.forEach(one -> {
            assertThat(one.getItems().size()).isOne();
            one.cancel();
        });
    }

    /// The portal has 200 connections to Databricks.
    @Test
    void whoLeavesKeepsNoConnection() {
        Databricks.fault(Map.of("path", PATH, "kind", "HUGE", "count", 210));
        var firsts = IntStream.range(0, 210)
                .mapToObj(_ -> files.export(NOTEBOOK, Format.AUTO).toUni())
                .toList();
        firsts.forEach(first -> assertThat(first.await().indefinitely()).isNotEmpty());
        assertThat(length(files.export(NOTEBOOK, Format.SOURCE))).isPositive();
    }

    /// What was asked for them is answered all the same, once they have gone. The portal has 200 connections.
    @Test
    void whoLeavesBeforeTheAnswerKeepsNoConnection() {
        Databricks.fault(Map.of("path", PATH, "kind", "HUGE", "delayMillis", 500));
        for (var asked = 15; asked <= 300; asked += 15) {
            var sent = asked;
            var leaving = Stream.generate(() ->
                            files.export(NOTEBOOK, Format.AUTO).subscribe().with(_ -> {}))
                    .limit(15)
                    .toList();
            await().pollInterval(Duration.ofMillis(20)).until(() -> Databricks.calls("GET", PATH) == sent);
            leaving.forEach(Cancellable::cancel);
        }
        Databricks.heal();
        var next = files.export(NOTEBOOK, Format.SOURCE).collect().asList().subscribeAsCompletionStage();
        assertThat(next)
                .succeedsWithin(Duration.ofSeconds(20))
                .asInstanceOf(LIST)
                .isNotEmpty();
    }

    /// Sixteen calls of one API group are under way at once.
    @Test
    void aStreamKeepsItsPlaceUntilItsEnd() {
        Databricks.fault(Map.of("path", PATH, "kind", "HUGE"));
        var streams = Stream.generate(() -> files.export(NOTEBOOK, Format.AUTO)
                        .subscribe()
                        .withSubscriber(AssertSubscriber.<byte[]>create(1)))
                .limit(16)
                .toList();
        streams.forEach(stream -> stream.awaitItems(1));
        var next = files.status(NOTEBOOK).subscribeAsCompletionStage();
        assertThat(budgets.waiting(Urgency.INTERACTIVE)).isOne();
        streams.getFirst().cancel();
        assertThat(next).succeedsWithin(Duration.ofSeconds(20));
        streams.forEach(AssertSubscriber::cancel);
        Databricks.heal();
        for (var export = 0; export < 20; export++) {
            assertThat(length(files.export(NOTEBOOK, Format.SOURCE))).isPositive();
        }
    }

    @Test
    void whatIsRefusedIsAnError() {
        assertThatThrownBy(() -> length(files.export("/none", Format.SOURCE)))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("/none");
        assertThatThrownBy(() -> length(files.export("/Shared", Format.SOURCE))).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void whatBreaksOffFailsAndIsNotBegunAgain() {
        large();
        Databricks.forgetRequests();
        Databricks.fault(Map.of("path", PATH, "kind", "TRUNCATED"));
        var come = files.export(FILE, Format.AUTO)
                .subscribe()
                .withSubscriber(AssertSubscriber.<byte[]>create(Long.MAX_VALUE));
        assertThat(come.awaitFailure().getFailure()).isInstanceOf(Unavailable.class);
        assertThat(come.getItems().size()).isPositive();
        assertThat(Databricks.requests()).containsExactly(PATH);
    }

    @Test
    void whatDoesNotBeginIsAskedForAgain() {
        Databricks.fault(Map.of("path", PATH, "kind", "RESET", "count", 1));
        assertThat(length(files.export(NOTEBOOK, Format.SOURCE))).isPositive();
        assertThat(Databricks.requests()).containsExactly(PATH, PATH);
    }

    @Test
    void aPageOfSomebodyElsesIsNoFile() {
        Databricks.fault(Map.of("path", PATH, "kind", "HTML", "status", 200));
        assertThatThrownBy(() -> length(files.export(NOTEBOOK, Format.SOURCE))).isInstanceOf(Unreadable.class);
        assertThat(length(files.export(NOTEBOOK, Format.HTML))).isPositive();
        Databricks.heal();
        Databricks.fault(Map.of("path", PATH, "kind", "EMPTY"));
        assertThatThrownBy(() -> length(files.export(NOTEBOOK, Format.SOURCE))).isInstanceOf(Unreadable.class);
    }

    private byte[] large() {
        var bytes = new byte[10 << 20];
        new Random(5).nextBytes(bytes);
        files.take(new ImportContent(FILE, Format.AUTO, null, false, bytes))
                .await()
                .indefinitely();
        return bytes;
    }

    private static long length(Multi<byte[]> come) {
        return come.collect()
                .with(Collectors.summingLong(block -> block.length))
                .await()
                .indefinitely();
    }

    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] whole(List<byte[]> blocks) {
        var all = new ByteArrayOutputStream();
        blocks.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
