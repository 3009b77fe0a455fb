package dev.talaan.databricks.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.databricks.dbfs.Dbfs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/// A gibibyte up and down again through DBFS, in whatever heap the JVM was given, and it is the same that comes back.
@QuarkusTest
@QuarkusTestResource(value = BenchGround.class, restrictToAnnotatedClass = true)
@TestProfile(Unlimited.class)
class DbfsBench {

    private static final String PATH = "/tmp/gibibyte";

    @Inject
    Dbfs dbfs;

    @Test
    void upAndDown() {
        System.out.printf("  heap %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
        var up = System.nanoTime();
        dbfs.upload(PATH, new Gibibyte(), true).await().indefinitely();
        tell("up", up);
        var down = System.nanoTime();
        var sum = new CRC32C();
        dbfs.download(PATH)
                .invoke(block -> sum.update(block, 0, block.length))
                .collect()
                .last()
                .await()
                .indefinitely();
        tell("down", down);
        assertThat(sum.getValue()).isEqualTo(Gibibyte.sum());
    }

    private static void tell(String way, long from) {
        var seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf("  1 GiB %-4s %6.1f s, %6.1f MiB/s%n", way, seconds, 1024 / seconds);
    }
}
