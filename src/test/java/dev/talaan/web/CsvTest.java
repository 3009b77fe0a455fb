package dev.talaan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "|calc"})
    void noTextIsTakenForAFormula(String text) {
        assertThat(Csv.of(List.of("a"), List.of(List.of(text)))).isEqualTo("a\r\n'" + text + "\r\n");
    }

    @Test
    void textsThatBeginWithAControlCharacterAreNoFormulasEither() {
        assertThat(Csv.of(List.of("a"), List.of(List.of("\t=1", "\r=1"))))
                .contains("'\t=1")
                .contains("'\r=1");
    }

    @Test
    void numbersStayNumbersAndTheUnknownStaysEmpty() {
        var row = Arrays.asList(new BigDecimal("-1E+3"), null, LocalDate.of(2026, 10, 31), 7L, "a,\"b\"");
        assertThat(Csv.of(List.of("n", "u", "d", "l", "t"), List.of(row)))
                .isEqualTo("n,u,d,l,t\r\n-1000,,2026-10-31,7,\"a,\"\"b\"\"\"\r\n");
    }

    @Test
    void aFileWrittenRowByRowIsTheSameFile() throws IOException {
        var text = new StringBuilder();
        var file = Csv.to(text, List.of("n", "t"));
        file.add(List.of(1, "=1"));
        file.add(Arrays.asList(2, null));
        assertThat(text).hasToString(Csv.of(List.of("n", "t"), List.of(List.of(1, "=1"), Arrays.asList(2, null))));
    }
}
