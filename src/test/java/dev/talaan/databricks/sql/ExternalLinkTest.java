package dev.talaan.databricks.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.Unreadable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalLinkTest {

    private static final String SIGNED = "https://store.example/a/b?X-Amz-Signature=s%2Fe+c%3D";

    @ParameterizedTest
    @ValueSource(strings = {SIGNED, "http://127.0.0.1:8080/x?s=1", "http://localhost/x", "http://[::1]:9/x"})
    void aSafeAddressIsFollowedAsItIs(String address) {
        assertThat(link(address, null).address()).hasToString(address);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "http://store.example/x",
                "http://127.0.0.1.example/x",
                "https:///x",
                "https://me:pass@store.example/x",
                "file:///etc/hostname",
                "ftp://store.example/x",
                "/api/2.0/sql",
                "https://store.example/a b"
            })
    void anyOtherIsNot(String address) {
        assertThatThrownBy(() -> link(address, null).address())
                .isInstanceOf(Unreadable.class)
                .hasMessageNotContaining("example");
    }

    @Test
    void oneThatWantsHeadersIsRefusedAndNoneIsShown() {
        assertThatThrownBy(() -> link(SIGNED, Map.of("x-key", "k")).address()).isInstanceOf(Unreadable.class);
        assertThat(link(SIGNED, Map.of("x-key", "k"))).hasToString("ExternalLink[chunkIndex=3]");
    }

    private static ExternalLink link(String address, Map<String, String> headers) {
        return new ExternalLink(3, 1, address, headers, null, null);
    }
}
