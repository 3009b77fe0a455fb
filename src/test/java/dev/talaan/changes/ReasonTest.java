package dev.talaan.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

    @ParameterizedTest
    @ValueSource(strings = {"Late invoices.", "Ñandú ₱1,000 — ok", "👩‍💻 asked", "two\nlines", "tab\there", "日本語"})
    void whatPeopleWriteIsKeptAsItIs(String text) {
        assertThat(Reason.of(text).text()).isEqualTo(text);
    }

    @Test
    void whiteSpaceAroundItAndTheLineEndsOfFormsAreNot() {
        assertThat(Reason.of("  a\r\nb \r\n").text()).isEqualTo("a\nb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\r\n\t", "\u2003"})
    void nothingIsNoReason(String text) {
        assertThatThrownBy(() -> Reason.of(text))
                .isInstanceOf(Reason.Unfit.class)
                .hasMessageStartingWith("Say why.");
    }

    @Test
    void fiveHundredCharactersFitAndNotOneMore() {
        assertThat(Reason.of("👍".repeat(500)).text()).hasSize(1000);
        assertThatThrownBy(() -> Reason.of("x".repeat(501)))
                .hasMessage("The reason has 501 characters; at most 500 fit.");
        assertThatThrownBy(() -> Reason.of("x".repeat(1_000_000))).hasMessageContaining("1,000,000 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "0000, a NUL", "0007, a bell", "001B, an escape", "0085, a next line", "200E, left to right",
        "200F, right to left", "202E, an override", "2066, an isolate", "2069, its end", "061C, an Arabic mark",
    })
    void whatCannotBeSeenOrTurnsTextAroundIsNamed(String code, String what) {
        var text = "approved by" + Character.toString(Integer.parseInt(code, 16)) + "the board";
        assertThatThrownBy(() -> Reason.of(text)).as(what).hasMessageContaining("U+" + code);
    }

    @Test
    void halfACharacterIsNamed() {
        assertThatThrownBy(() -> Reason.of("half \uD83D"))
                .isInstanceOf(Reason.Unfit.class)
                .hasMessageContaining("U+D83D");
    }
}
