package dev.talaan.sandbox.dbfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.core.error.platform.ResourceAlreadyExists;
import com.databricks.sdk.mixin.DbfsExt;
import com.databricks.sdk.service.files.AddBlock;
import com.databricks.sdk.service.files.Create;
import dev.talaan.sandbox.LocalWorkspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Writing a file block by block.
class DbfsStreamContractTest {

    private static final int MEGABYTE = 1 << 20;
    private static final String FILE = "/tmp/stream.bin";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private DbfsExt dbfs;

    @BeforeEach
    void client() {
        dbfs = workspace.client().dbfs();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MEGABYTE, MEGABYTE + 1, 3 * MEGABYTE})
    void bringsBackWhatWasWritten(int size) throws Exception {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        dbfs.write(Path.of(FILE), bytes);
        assertThat(dbfs.getStatus(FILE).getFileSize()).isEqualTo(size);
        assertThat(dbfs.readAllBytes(Path.of(FILE))).isEqualTo(bytes);
    }

    @Test
    void createsAnEmptyFileAndReplacesOneOnlyWhenTold() {
        dbfs.create(new Create().setPath(FILE));
        assertThat(dbfs.getStatus(FILE).getFileSize()).isZero();
        assertThatThrownBy(() -> dbfs.create(new Create().setPath(FILE)))
                .isInstanceOf(ResourceAlreadyExists.class)
                .hasMessageContaining("dbfs:" + FILE);
        assertThat(dbfs.create(new Create().setPath(FILE).setOverwrite(true)).getHandle())
                .isPositive();
    }

    @Test
    void refusesAnUnknownOrClosedHandleAndTooLargeABlock() {
        var handle = dbfs.create(new Create().setPath(FILE)).getHandle();
        assertThatThrownBy(() -> dbfs.addBlock(block(handle, MEGABYTE + 1)))
                .isInstanceOf(BadRequest.class)
                .hasFieldOrPropertyWithValue("errorCode", "MAX_BLOCK_SIZE_EXCEEDED");
        dbfs.addBlock(block(handle, MEGABYTE));
        dbfs.close(handle);
        assertThatThrownBy(() -> dbfs.addBlock(block(handle, 1))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> dbfs.close(handle))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(handle.toString());
        assertThat(dbfs.getStatus(FILE).getFileSize()).isEqualTo(MEGABYTE);
    }

    @Test
    void closesAStreamThatNobodyWritesToForTenMinutes() {
        var handle = dbfs.create(new Create().setPath(FILE)).getHandle();
        workspace.advance(Duration.ofMinutes(9));
        dbfs.addBlock(block(handle, 5));
        workspace.advance(Duration.ofMinutes(9));
        dbfs.addBlock(block(handle, 5));
        workspace.advance(Duration.ofMinutes(11));
        assertThatThrownBy(() -> dbfs.addBlock(block(handle, 5))).isInstanceOf(NotFound.class);
        assertThat(dbfs.getStatus(FILE).getFileSize()).isEqualTo(10);
    }

    @Test
    void goesWithTheWorkspace() {
        var disk = Disk.temporary();
        var root = disk.files();
        assertThat(root).isDirectory();
        disk.close();
        assertThat(Files.notExists(root.getParent())).isTrue();
        dbfs.create(new Create().setPath(FILE));
        workspace.control("POST", "/_sandbox/reset", "{}");
        assertThatThrownBy(() -> dbfs.getStatus(FILE)).isInstanceOf(NotFound.class);
    }

    private static AddBlock block(long handle, int size) {
        return new AddBlock().setHandle(handle).setData(Base64.getEncoder().encodeToString(new byte[size]));
    }
}
