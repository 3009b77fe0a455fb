package dev.talaan.databricks.dbfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.PermissionDenied;
import dev.talaan.databricks.DatabricksError.Unavailable;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Uploads that go wrong, and what they leave.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class BrokenUploadTest {

    private static final String FILE = "/tmp/large.bin";
    private static final String ADD_BLOCK = "/api/2.0/dbfs/add-block";
    private static final String CREATE = "/api/2.0/dbfs/create";
    private static final String STATUS = "/api/2.0/dbfs/get-status";
    private static final String CLOSE = "/api/2.0/dbfs/close";
    private static final String DELETE = "/api/2.0/dbfs/delete";

    @Inject
    Dbfs dbfs;

    @BeforeEach
    void fresh() {
        Databricks.reset();
    }

    @Test
    void leavesNothingAndSaysSo() {
        refuse(ADD_BLOCK, 403, 1);
        assertThatThrownBy(() -> upload(threeBlocks(), false))
                .isInstanceOf(PermissionDenied.class)
                .hasMessageEndingWith("; nothing of it is left at " + FILE)
                .matches(BrokenUploadTest::nothingHappened);
        assertThat(Databricks.requests()).endsWith(ADD_BLOCK, CLOSE, STATUS, DELETE);
        assertGone();
    }

    @Test
    void clearsUpAlsoThroughTroubleThatPasses() {
        refuse(ADD_BLOCK, 403, 1);
        Databricks.fault(Map.of("path", CLOSE, "kind", "RESET_AFTER", "count", 1));
        Databricks.fault(Map.of("path", DELETE, "kind", "RESET_AFTER", "count", 1));
        assertThatThrownBy(() -> upload(threeBlocks(), false))
                .isInstanceOf(PermissionDenied.class)
                .hasMessageContaining("nothing of it is left");
        assertThat(Collections.frequency(Databricks.requests(), DELETE)).isEqualTo(1);
        assertGone();
    }

    /// By a second time something new may stand there.
    @Test
    void asksForItsDeletionOnce() {
        refuse(ADD_BLOCK, 403, 1);
        Databricks.fault(Map.of("path", DELETE, "kind", "STATUS", "status", 503, "count", 1));
        assertThatThrownBy(() -> upload(threeBlocks(), false))
                .isInstanceOf(Unavailable.class)
                .hasMessageEndingWith("; a part of it may be left at " + FILE);
        assertThat(Collections.frequency(Databricks.requests(), DELETE)).isEqualTo(1);
    }

    @Test
    void leavesAloneWhatSomebodyElsePutThere() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                dbfs.put(FILE, new byte[9], true).await().indefinitely();
                throw new IOException("the browser has gone");
            }
        };
        assertThatThrownBy(() -> upload(broken, false))
                .isInstanceOfSatisfying(
                        BrokenSource.class,
                        error -> assertThat(error.mayStand()).isTrue())
                .hasMessageContaining("was left alone, at " + FILE);
        assertThat(dbfs.status(FILE).await().indefinitely().fileSize()).isEqualTo(9);
        assertThat(Databricks.requests()).doesNotContain(DELETE);
    }

    /// Less than was sent is another's as well, and so is what is not made of whole blocks.
    @ParameterizedTest
    @ValueSource(ints = {0, 9, Dbfs.BLOCK - 1})
    void alsoWhatIsSmallerThanWhatWasSent(int size) {
        var broken = new SequenceInputStream(threeBlocks(), new InputStream() {
            @Override
            public int read() throws IOException {
                dbfs.put(FILE, new byte[size], true).await().indefinitely();
                throw new IOException("the browser has gone");
            }
        });
        assertThatThrownBy(() -> upload(broken, false))
                .isInstanceOf(BrokenSource.class)
                .hasMessageContaining("what stands there is not what was sent, and was left alone, at " + FILE);
        assertThat(dbfs.status(FILE).await().indefinitely().fileSize()).isEqualTo(size);
    }

    @Test
    void endsAHandleThatComesWhenNobodyWaitsAnyMore() {
        Databricks.fault(Map.of("path", CREATE, "kind", "LATE_ANSWER", "delayMillis", 1_500));
        dbfs.upload(FILE, threeBlocks(), false).subscribe().with(_ -> {}).cancel();
        await().atMost(Duration.ofSeconds(30)).until(() -> Databricks.requests().contains(DELETE));
        await().untilAsserted(this::assertGone);
        assertThat(Databricks.requests()).contains(CREATE, CLOSE).doesNotContain(ADD_BLOCK);
    }

    @Test
    void saysThatWhatItReplacedIsGone() {
        dbfs.put(FILE, new byte[9], false).await().indefinitely();
        refuse(ADD_BLOCK, 403, 1);
        assertThatThrownBy(() -> upload(threeBlocks(), true))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("so is what may have stood before")
                .matches(error -> !nothingHappened(error));
        assertGone();
    }

    @Test
    void saysThatAPartMayBeLeft() {
        refuse(ADD_BLOCK, 403, 1);
        refuse(DELETE, 403, 0);
        assertThatThrownBy(() -> upload(threeBlocks(), false))
                .isInstanceOf(Unavailable.class)
                .hasMessageEndingWith("; a part of it may be left at " + FILE)
                .matches(error -> !nothingHappened(error));
        assertThat(dbfs.status(FILE).await().indefinitely().fileSize()).isEqualTo(Dbfs.BLOCK);
    }

    @Test
    void sendsABlockAgainOnlyWhereItCertainlyDidNotArrive() {
        Databricks.fault(Map.of("path", ADD_BLOCK, "kind", "STATUS", "status", 429, "retryAfter", 0, "count", 2));
        assertThat(upload(threeBlocks(), false)).isEqualTo(3L * Dbfs.BLOCK);
        assertThat(Collections.frequency(Databricks.requests(), ADD_BLOCK)).isEqualTo(5);
        Databricks.forgetRequests();
        Databricks.fault(Map.of("path", ADD_BLOCK, "kind", "RESET_AFTER"));
        assertThatThrownBy(() -> upload(threeBlocks(), true)).isInstanceOf(Unavailable.class);
        assertThat(Collections.frequency(Databricks.requests(), ADD_BLOCK)).isEqualTo(1);
        assertGone();
    }

    @Test
    void aCreationWithoutAnAnswerMayHaveLeftAnEmptyFile() {
        Databricks.fault(Map.of("path", "/api/2.0/dbfs/create", "kind", "RESET_AFTER"));
        assertThatThrownBy(() -> upload(threeBlocks(), false))
                .isInstanceOf(Unavailable.class)
                .hasMessageEndingWith("; a part of it may be left at " + FILE);
        assertThat(Databricks.requests()).containsExactly("/api/2.0/dbfs/create");
    }

    @Test
    void aClosingWithoutAnAnswerIsSettledByTheSize() {
        Databricks.fault(Map.of("path", CLOSE, "kind", "RESET_AFTER", "count", 1));
        assertThat(upload(threeBlocks(), false)).isEqualTo(3L * Dbfs.BLOCK);
        assertThat(dbfs.status(FILE).await().indefinitely().fileSize()).isEqualTo(3L * Dbfs.BLOCK);
    }

    @Test
    void clearsUpAfterASourceThatBreaks() {
        var broken = new SequenceInputStream(threeBlocks(), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the browser has gone");
            }
        });
        assertThatThrownBy(() -> upload(broken, false))
                .isInstanceOfSatisfying(
                        BrokenSource.class,
                        error -> assertThat(error.mayStand()).isFalse())
                .hasRootCauseMessage("the browser has gone");
        assertGone();
    }

    @Test
    void clearsUpWhenNobodyWaitsAnyMore() {
        var release = new CountDownLatch(1);
        var stuck = new SequenceInputStream(threeBlocks(), new InputStream() {
            @Override
            public int read() throws IOException {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return -1;
            }
        });
        var waiting = dbfs.upload(FILE, stuck, false).subscribe().with(_ -> {});
        await().until(() -> Collections.frequency(Databricks.requests(), ADD_BLOCK) == 3);
        waiting.cancel();
        await().until(() -> Databricks.requests().contains(DELETE));
        await().untilAsserted(this::assertGone);
        release.countDown();
    }

    private long upload(InputStream source, boolean overwrite) {
        return dbfs.upload(FILE, source, overwrite).await().indefinitely();
    }

    private void assertGone() {
        assertThatThrownBy(() -> dbfs.status(FILE).await().indefinitely()).isInstanceOf(NotFound.class);
    }

    private static InputStream threeBlocks() {
        return new ByteArrayInputStream(new byte[3 * Dbfs.BLOCK]);
    }

    private static void refuse(String path, int status, int after) {
        Databricks.fault(Map.of(
                "path", path, "kind", "STATUS", "status", status, "errorCode", "PERMISSION_DENIED", "after", after));
    }

    private static boolean nothingHappened(Throwable failure) {
        return ((DatabricksError) failure).nothingHappened();
    }
}
