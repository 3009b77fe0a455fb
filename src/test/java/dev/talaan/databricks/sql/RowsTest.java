package dev.talaan.databricks.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.Unreadable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {

    static Stream<Arguments> cells() {
        return Stream.of(
                cell("1284310.555", Row::money, new BigDecimal("1284310.56")),
                cell("-0.005", Row::money, new BigDecimal("-0.01")),
                cell("0.1", Row::decimal, new BigDecimal("0.1")),
                cell("12345678901234567890.12", Row::money, new BigDecimal("12345678901234567890.12")),
                cell("1.5E7", Row::decimal, new BigDecimal("1.5E7")),
                cell("2026", Row::integer, 2026),
                cell("9223372036854775807", Row::bigint, Long.MAX_VALUE),
                cell("2026-10-31", Row::date, LocalDate.of(2026, 10, 31)),
                cell("2026-10-31T16:00:00.123Z", Row::instant, Instant.parse("2026-10-31T16:00:00.123Z")),
                cell("anything", Row::text, "anything"),
                cell(null, Row::money, null),
                cell(null, Row::instant, null),
                cell(null, Row::text, null));
    }

    private static Arguments cell(String cell, BiFunction<Row, String, ?> read, Object value) {
        return Arguments.of(cell, read, value);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aCellIsReadAsItsType(String cell, BiFunction<Row, String, ?> read, Object value) {
        assertThat((Object) read.apply(row(cell), "amount")).isEqualTo(value);
    }

    static Stream<Arguments> wrongCells() {
        return Stream.of(
                cell("NaN", Row::money, "a number"),
                cell("12.0", Row::integer, "a whole number"),
                cell("99999999999", Row::integer, "a whole number"),
                cell("", Row::decimal, "a number"),
                cell("1E+2147483647", Row::money, "a number"),
                cell("1E-2147483647", Row::money, "a number"),
                cell("1E+999999999", Row::money, "a number"),
                cell("1".repeat(101), Row::decimal, "a number"),
                cell("1".repeat(1_000_000), Row::decimal, "a number"),
                cell("31/10/2026", Row::date, "a date"),
                cell("2026-10-31 16:00", Row::instant, "a time"));
    }

    @ParameterizedTest
    @MethodSource("wrongCells")
    void whatIsOfAnotherTypeIsRefusedByTheColumnsName(String cell, BiFunction<Row, String, ?> read, Object kind) {
        assertThatThrownBy(() -> read.apply(row(cell), "amount"))
                .isInstanceOf(Unreadable.class)
                .hasMessage("the column amount holds something that is not " + kind);
    }

    @Test
    void aColumnThatIsMissingIsNamed() {
        assertThatThrownBy(() -> row("1").text("vat")).hasMessage("the column vat is missing");
        var rows = new Rows(manifest("a", "b"), List.of(List.of("only one")));
        var shorter = rows.stream().findFirst().orElseThrow();
        assertThatThrownBy(() -> shorter.text("b")).isInstanceOf(Unreadable.class);
        assertThat(rows.has("b")).isTrue();
        assertThat(rows.has("c")).isFalse();
    }

    @Test
    void whatBringsNoRowsNeedsNoColumns() {
        var none = new Manifest(null, 0, 0, false);
        var rows = new Rows(none, List.of());
        assertThat(rows.size()).isZero();
        assertThat(rows.has("a")).isFalse();
        assertThatThrownBy(() -> new Rows(none, List.of(List.of("1"))))
                .isInstanceOf(Unreadable.class)
                .hasMessage("a result without its columns");
        var announced = new Manifest(new Manifest.Schema(null), 1, 1, false);
        assertThatThrownBy(() -> new Rows(announced, List.of())).isInstanceOf(Unreadable.class);
    }

    @Test
    void aStatementsBodyPrintsNoValues() {
        var query = Query.of("SELECT :tin", List.of(StatementParameter.of("tin", "123-456-789")));
        assertThat(ExecuteStatement.of("w", query, Duration.ZERO, Delivery.INLINE))
                .hasToString("ExecuteStatement[on w, 1 parameters]");
    }

    @ParameterizedTest
    @CsvSource({
        "gold.default.bir_monthly, `gold`.`default`.`bir_monthly`",
        "gold.bir_monthly, `gold`.`bir_monthly`",
        "a-b._c.d9, `a-b`.`_c`.`d9`"
    })
    void aTablesNameIsQuotedPartByPart(String name, String quoted) {
        assertThat(TableName.of(" " + name + " ").quoted()).isEqualTo(quoted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bir_monthly", "a.b.c.d", "a..b", "a.b`c", "a.b; DROP TABLE c", "a.b c", "a.1b"})
    void whatIsNoTablesNameIsRefused(String text) {
        assertThatThrownBy(() -> TableName.of(text)).hasMessageContaining("is no table name");
    }

    private static Row row(String cell) {
        return new Rows(manifest("amount"), List.of(Arrays.asList(cell)))
                .stream().findFirst().orElseThrow();
    }

    private static Manifest manifest(String... names) {
        var columns = Stream.of(names)
                .map(name -> new Manifest.Column(name, "STRING", 0))
                .toList();
        return new Manifest(new Manifest.Schema(columns), 1, 1, false);
    }
}
