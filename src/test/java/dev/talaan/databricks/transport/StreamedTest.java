package dev.talaan.databricks.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.Unavailable;
import dev.talaan.databricks.DatabricksError.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An answer that is handed on while it comes, by its head and its bytes alone.
class StreamedTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Streamed.BLOCK - 1, Streamed.BLOCK, Streamed.BLOCK + 1, 3 * Streamed.BLOCK})
    void isWholeIfAsMuchCameAsWasAnnounced(int size) {
        assertThat(come(answer(size).header("Content-Length", size).build())).isEqualTo(size);
        assertThat(come(answer(size).build())).isEqualTo(size);
        for (var other : List.of(size + 1, size + Streamed.BLOCK)) {
            assertThatThrownBy(() ->
                            come(answer(size).header("Content-Length", other).build()))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("before its end");
        }
    }

    @Test
    void isNoneWithoutBytes() {
        assertThatThrownBy(() -> come(RestResponse.status(RestResponse.Status.NO_CONTENT)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("204");
    }

    private static ResponseBuilder<InputStream> answer(int size) {
        return ResponseBuilder.<InputStream>ok(new ByteArrayInputStream(new byte[size]))
                .type("application/octet-stream");
    }

    private static long come(RestResponse<InputStream> answer) {
        return new Streamed(answer)
                .bytes(false).collect().asList().await().indefinitely().stream()
                        .mapToLong(block -> block.length)
                        .sum();
    }
}
