package dev.talaan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 8785 for what the ledger holds.
class CanonicalJsonTest {

    @Test
    void namesStandInTheOrderOfTheirCodeUnits() {
        // The sample of RFC 8785, 3.2.3, without the two numbers that the ledger never holds.
        var names = new LinkedHashMap<String, Object>();
        for (var name : List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")) {
            names.put(name, name.length());
        }
        assertThat(CanonicalJson.of(names))
                .isEqualTo(
                        "{\"\\r\":1,\"1\":1,\"\u0080\":1,\"\u00f6\":1,\"\u20ac\":1,\"\ud83d\ude00\":2,\"\ufb33\":1}");
    }

    @Test
    void textsAreEscapedNoMoreThanTheyMust() {
        assertThat(CanonicalJson.of("\u20ac$\u000f\nA'B\"\\\\\"/\u007f\u2028"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007f\u2028\"");
        assertThat(CanonicalJson.of("\b\t\f\r")).isEqualTo("\"\\b\\t\\f\\r\"");
    }

    @Test
    void everythingElseIsPlain() {
        assertThat(CanonicalJson.of(Arrays.asList(null, true, false, -7, 9007199254740991L, List.of(), Map.of())))
                .isEqualTo("[null,true,false,-7,9007199254740991,[],{}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"half \ud800", "\udc00 half", "\ud800\ud800"})
    void halfACharacterIsRefused(String text) {
        assertThatThrownBy(() -> CanonicalJson.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersThatNotEveryReaderKeepsExactAreRefused() {
        for (var number : List.of(1.5, new BigDecimal("1.50"), 9007199254740993L)) {
            assertThatThrownBy(() -> CanonicalJson.of(number)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatIsReadBackHasTheSameSpelling() throws Exception {
        var body = Map.of("b", List.of("\u001f\u00e9", 3), "a", Map.of("\ud83d\ude00", true));
        var once = CanonicalJson.of(body);
        assertThat(CanonicalJson.of(new ObjectMapper().readValue(once, Map.class)))
                .isEqualTo(once);
    }

    @Test
    void theDigestIsThatOfTheBytes() {
        // printf '{"a":"\xc3\xa9"}' | sha256sum
        assertThat(CanonicalJson.digest(Map.of("a", "é")))
                .isEqualTo("b3a092a6af48807fa9482b2ee140105575daa26d5b24b3c0e60a7e2dee6683b1");
    }
}
