package dev.talaan.databricks.dbfs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.Unavailable;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Files and directories; what goes up and down in blocks stands in `TransferTest`.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class DbfsTest {

    private static final String FILE = "/tmp/a.txt";

    @Inject
    Dbfs dbfs;

    @BeforeEach
    void fresh() {
        Databricks.reset();
    }

    @Test
    void listsADirectoryAndTellsWhatStandsThere() {
        assertThat(answer(dbfs.list("/FileStore/bir")))
                .extracting(DbfsFile::path)
                .containsExactly("/FileStore/bir/agencies.csv", "/FileStore/bir/atc-codes.csv");
        assertThat(answer(dbfs.list("/tmp"))).isEmpty();
        var file = answer(dbfs.status("/FileStore/bir/agencies.csv"));
        assertThat(file.isDir()).isFalse();
        assertThat(file.fileSize()).isPositive();
        assertThat(file.modificationTime()).isPositive();
        assertThat(answer(dbfs.status("/tmp")).isDir()).isTrue();
        assertThatThrownBy(() -> answer(dbfs.list("/none"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(dbfs.status("/none"))).isInstanceOf(NotFound.class);
    }

    @Test
    void putsAndReads() {
        answer(dbfs.put(FILE, "señor".getBytes(UTF_8), false));
        assertThat(answer(dbfs.read(FILE, 2, 2))).isEqualTo("ñ".getBytes(UTF_8));
        assertThat(answer(dbfs.read(FILE, 5, 99))).isEqualTo("r".getBytes(UTF_8));
        assertThat(answer(dbfs.read(FILE, 6, 9))).isEmpty();
        assertThatThrownBy(() -> answer(dbfs.read(FILE, 7, 9))).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> answer(dbfs.put(FILE, new byte[1], false))).isInstanceOf(Conflict.class);
        answer(dbfs.put(FILE, new byte[1], true));
        assertThat(answer(dbfs.status(FILE)).fileSize()).isEqualTo(1);
        assertThatThrownBy(() -> answer(dbfs.put(FILE, new byte[Dbfs.BLOCK + 1], true)))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void doesNotTakeOneNumberOfBytesForAnother() {
        for (var body : new String[] {
            "{}", "{\"bytes_read\":3,\"data\":\"AAA=\"}", "{\"bytes_read\":2}", "{\"bytes_read\":1,\"data\":\"%\"}"
        }) {
            Databricks.fault(
                    Map.of("path", "/api/2.0/dbfs/read", "kind", "BODY", "status", 200, "body", body, "count", 1));
            assertThatThrownBy(() -> answer(dbfs.read(FILE, 0, 9))).as(body).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void makesMovesAndDeletes() {
        answer(dbfs.mkdirs("/tmp/a/b"));
        answer(dbfs.mkdirs("/tmp/a/b"));
        answer(dbfs.put(FILE, new byte[3], false));
        assertThatThrownBy(() -> answer(dbfs.mkdirs(FILE))).isInstanceOf(Conflict.class);
        answer(dbfs.move(FILE, "/tmp/a/b/c.txt"));
        assertThat(answer(dbfs.status("/tmp/a/b/c.txt")).fileSize()).isEqualTo(3);
        assertThatThrownBy(() -> answer(dbfs.move(FILE, "/tmp/x"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(dbfs.delete("/tmp/a", false))).isInstanceOf(InvalidRequest.class);
        answer(dbfs.delete("/tmp/a", true));
        assertThatThrownBy(() -> answer(dbfs.delete("/tmp/a", true))).isInstanceOf(NotFound.class);
    }

    @Test
    void aMoveIsNotRepeatedWhereItMayHaveHappened() {
        answer(dbfs.put(FILE, new byte[3], false));
        Databricks.forgetRequests();
        Databricks.fault(Map.of("path", "/api/2.0/dbfs/move", "kind", "RESET_AFTER"));
        assertThatThrownBy(() -> answer(dbfs.move(FILE, "/tmp/b.txt")))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        error -> assertThat(error.nothingHappened()).isFalse());
        assertThat(Databricks.requests()).hasSize(1);
        assertThat(answer(dbfs.status("/tmp/b.txt")).fileSize()).isEqualTo(3);
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
