package dev.talaan.sandbox.dbfs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.core.error.platform.ResourceAlreadyExists;
import com.databricks.sdk.mixin.DbfsExt;
import com.databricks.sdk.service.files.Delete;
import com.databricks.sdk.service.files.FileInfo;
import com.databricks.sdk.service.files.Move;
import com.databricks.sdk.service.files.Put;
import com.databricks.sdk.service.files.ReadDbfsRequest;
import dev.talaan.sandbox.LocalWorkspace;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files and directories; the streams stand in `DbfsStreamContractTest`.
class DbfsContractTest {

    private static final String FILE = "/tmp/a.txt";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private DbfsExt dbfs;

    @BeforeEach
    void client() {
        dbfs = workspace.client().dbfs();
    }

    @Test
    void listsADirectoryAndAFileAsItself() {
        assertThat(paths("/")).containsExactly("/FileStore", "/tmp");
        assertThat(paths("dbfs:/FileStore/bir"))
                .containsExactly("/FileStore/bir/agencies.csv", "/FileStore/bir/atc-codes.csv");
        assertThat(paths("/FileStore/bir/agencies.csv")).containsExactly("/FileStore/bir/agencies.csv");
        assertThat(paths("/tmp")).isEmpty();
        assertThat(workspace.get("/api/2.0/dbfs/list?path=/tmp").getJsonArray("files"))
                .isEmpty();
        assertThatThrownBy(() -> paths("/none"))
                .isInstanceOf(NotFound.class)
                .hasMessage("No file or directory exists on path /none.");
    }

    @Test
    void tellsWhatStandsAtAPath() {
        put(FILE, "ñandú", false);
        var file = dbfs.getStatus(FILE);
        assertThat(file.getFileSize()).isEqualTo(7);
        assertThat(file.getIsDir()).isFalse();
        assertThat(file.getModificationTime())
                .isBetween(
                        LocalWorkspace.NOW.toEpochMilli(),
                        LocalWorkspace.NOW.plusSeconds(60).toEpochMilli());
        assertThat(dbfs.getStatus("/tmp").getIsDir()).isTrue();
        assertThatThrownBy(() -> dbfs.getStatus("/tmp/none")).isInstanceOf(NotFound.class);
    }

    @Test
    void putsAFileAndReplacesItOnlyWhenTold() {
        put("/new/folder/ñ b%2F.txt", "one", false);
        assertThat(paths("/new/folder")).containsExactly("/new/folder/ñ b%2F.txt");
        put(FILE, "one", false);
        assertThatThrownBy(() -> put(FILE, "two", false))
                .isInstanceOf(ResourceAlreadyExists.class)
                .hasMessage("A file or directory already exists at the input path dbfs:/tmp/a.txt.");
        assertThat(read(FILE, 0, 100)).isEqualTo("one");
        put(FILE, "two!", true);
        assertThat(read(FILE, 0, 100)).isEqualTo("two!");
        assertThatThrownBy(() -> put("/tmp", "x", true)).isInstanceOf(ResourceAlreadyExists.class);
    }

    @Test
    void putsAtMostAMegabyteOfBase64() {
        put(FILE, "x".repeat(1 << 20), false);
        assertThatThrownBy(() -> put(FILE, "x".repeat((1 << 20) + 1), true))
                .isInstanceOf(BadRequest.class)
                .hasFieldOrPropertyWithValue("errorCode", "MAX_BLOCK_SIZE_EXCEEDED");
        assertThatThrownBy(() ->
                        dbfs.put(new Put().setPath(FILE).setContents("%%%").setOverwrite(true)))
                .isInstanceOf(InvalidParameterValue.class);
        assertThat(dbfs.getStatus(FILE).getFileSize()).isEqualTo(1 << 20);
    }

    @Test
    void readsAPortionAndNothingAtTheEnd() {
        put(FILE, "0123456789", false);
        assertThat(read(FILE, 3, 4)).isEqualTo("3456");
        assertThat(read(FILE, 8, 100)).isEqualTo("89");
        assertThat(read(FILE, 10, 1)).isEmpty();
        assertThatThrownBy(() -> read(FILE, 11, 1))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("beyond the end");
        assertThatThrownBy(() -> read(FILE, -1, 1)).isInstanceOf(InvalidParameterValue.class);
        assertThatThrownBy(() -> read("/tmp", 0, 1)).isInstanceOf(InvalidParameterValue.class);
        assertThatThrownBy(() -> read("/tmp/none", 0, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> read(FILE, 0, (1 << 20) + 1))
                .isInstanceOf(BadRequest.class)
                .hasFieldOrPropertyWithValue("errorCode", "MAX_READ_SIZE_EXCEEDED");
    }

    @Test
    void makesDirectoriesAsOftenAsAsked() {
        dbfs.mkdirs("/tmp/a/b");
        dbfs.mkdirs("/tmp/a/b");
        assertThat(paths("/tmp/a")).containsExactly("/tmp/a/b");
        put(FILE, "x", false);
        assertThatThrownBy(() -> dbfs.mkdirs(FILE + "/below")).isInstanceOf(ResourceAlreadyExists.class);
    }

    @Test
    void movesFilesAndDirectories() {
        put("/tmp/from/a.txt", "x", false);
        dbfs.move(new Move().setSourcePath("/tmp/from").setDestinationPath("/tmp/to"));
        assertThat(paths("/tmp")).containsExactly("/tmp/to");
        assertThat(read("/tmp/to/a.txt", 0, 9)).isEqualTo("x");
        assertThatThrownBy(() -> move("/tmp/from", "/tmp/x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> move("/tmp/to/a.txt", "/FileStore/bir/agencies.csv"))
                .isInstanceOf(ResourceAlreadyExists.class);
        assertThatThrownBy(() -> move("/tmp/to", "/tmp/to/below")).isInstanceOf(InvalidParameterValue.class);
    }

    @Test
    void deletesWhatIsThereAndADirectoryOnlyWithAllOfItIfSaid() {
        put("/tmp/d/a.txt", "x", false);
        assertThatThrownBy(() -> delete("/tmp/d", false))
                .isInstanceOf(BadRequest.class)
                .hasFieldOrPropertyWithValue("errorCode", "IO_ERROR");
        delete("/tmp/d/a.txt", false);
        assertThat(paths("/tmp/d")).isEmpty();
        delete("/tmp/d", true);
        assertThat(paths("/tmp")).isEmpty();
        assertThatThrownBy(() -> delete("/tmp/d", false)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> delete("/", true)).isInstanceOf(InvalidParameterValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../etc/passwd", "/tmp/../../etc/passwd", "/tmp/./a", "tmp", "dbfs:../etc"})
    void neverLeavesItsRoot(String path) {
        assertThatThrownBy(() -> dbfs.getStatus(path)).isInstanceOf(InvalidParameterValue.class);
        assertThatThrownBy(() -> put(path, "x", true)).isInstanceOf(InvalidParameterValue.class);
    }

    private void put(String path, String text, boolean overwrite) {
        dbfs.put(new Put()
                .setPath(path)
                .setContents(Base64.getEncoder().encodeToString(text.getBytes(UTF_8)))
                .setOverwrite(overwrite));
    }

    private String read(String path, long offset, long length) {
        var answer =
                dbfs.read(new ReadDbfsRequest().setPath(path).setOffset(offset).setLength(length));
        var bytes = Base64.getDecoder().decode(answer.getData());
        assertThat(answer.getBytesRead()).isEqualTo(bytes.length);
        return new String(bytes, UTF_8);
    }

    private void delete(String path, boolean recursive) {
        dbfs.delete(new Delete().setPath(path).setRecursive(recursive));
    }

    private void move(String from, String to) {
        dbfs.move(new Move().setSourcePath(from).setDestinationPath(to));
    }

    private List<String> paths(String directory) {
        return StreamSupport.stream(dbfs.list(directory).spliterator(), false)
                .map(FileInfo::getPath)
                .toList();
    }
}
