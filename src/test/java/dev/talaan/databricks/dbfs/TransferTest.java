package dev.talaan.databricks.dbfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that go up and down in blocks; what goes wrong on the way up stands in `BrokenUploadTest`.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class TransferTest {

    private static final String FILE = "/tmp/large.bin";
    private static final int MB = Dbfs.BLOCK;

    @Inject
    Dbfs dbfs;

    @BeforeEach
    void fresh() {
        Databricks.reset();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MB - 1, MB, MB + 1, 3 * MB, 3 * MB + 7})
    void bringsBackWhatWentUp(int size) {
        var bytes = random(size);
        assertThat(answer(dbfs.upload(FILE, new ByteArrayInputStream(bytes), false)))
                .isEqualTo(size);
        assertThat(Collections.frequency(Databricks.requests(), "/api/2.0/dbfs/add-block"))
                .isEqualTo((size + MB - 1) / MB);
        assertThat(Databricks.requests()).endsWith("/api/2.0/dbfs/close");
        assertThat(whole(answer(dbfs.download(FILE).collect().asList()))).isEqualTo(bytes);
    }

    /// Whatever portions the source comes in.
    @Test
    void fillsItsBlocks() {
        var trickle = new InputStream() {
            private int left = MB + 5;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int from, int length) {
                var given = Math.min(Math.min(length, left), 70_001);
                left -= given;
                return given == 0 && length > 0 ? -1 : given;
            }
        };
        assertThat(answer(dbfs.upload(FILE, trickle, false))).isEqualTo(MB + 5);
        assertThat(Collections.frequency(Databricks.requests(), "/api/2.0/dbfs/add-block"))
                .isEqualTo(2);
    }

    @Test
    void replacesOnlyWhenTold() {
        answer(dbfs.put(FILE, random(9), false));
        assertThatThrownBy(() -> answer(dbfs.upload(FILE, InputStream.nullInputStream(), false)))
                .isInstanceOf(Conflict.class)
                .matches(error -> ((Conflict) error).nothingHappened());
        assertThat(answer(dbfs.status(FILE)).fileSize()).isEqualTo(9);
        answer(dbfs.upload(FILE, new ByteArrayInputStream(random(5)), true));
        assertThat(answer(dbfs.status(FILE)).fileSize()).isEqualTo(5);
    }

    @Test
    void readsNoMoreThanIsWanted() {
        answer(dbfs.upload(FILE, new ByteArrayInputStream(random(3 * MB)), false));
        Databricks.forgetRequests();
        assertThat(answer(dbfs.download(FILE).toUni())).hasSize(MB);
        assertThat(Databricks.requests()).containsExactly("/api/2.0/dbfs/get-status", "/api/2.0/dbfs/read");
        assertThatThrownBy(() -> answer(dbfs.download("/none").toUni())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(dbfs.download("/tmp").toUni())).isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, MB / 2, MB, MB + 1, 2 * MB, 3 * MB})
    void noticesAFileThatChangesMeanwhile(int newSize) {
        answer(dbfs.upload(FILE, new ByteArrayInputStream(random(2 * MB)), false));
        Databricks.advance(Duration.ofSeconds(1));
        var changed = new AtomicBoolean();
        var reading = dbfs.download(FILE)
                .onItem()
                .call(block -> changed.getAndSet(true)
                        ? Uni.createFrom().item(0L)
                        : dbfs.upload(FILE, new ByteArrayInputStream(random(newSize)), true));
        assertThatThrownBy(() -> answer(reading.collect().asList()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(FILE);
    }

    @Test
    void readsAgainAfterTrouble() {
        answer(dbfs.upload(FILE, new ByteArrayInputStream(random(2 * MB)), false));
        Databricks.fault(Map.of("path", "/api/2.0/dbfs/read", "kind", "RESET", "after", 1, "count", 1));
        assertThat(whole(answer(dbfs.download(FILE).collect().asList()))).isEqualTo(random(2 * MB));
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static byte[] whole(List<byte[]> blocks) {
        var all = new ByteArrayOutputStream();
        blocks.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
