package dev.talaan.databricks.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.features.FeatureTable.Column;
import dev.talaan.databricks.sql.QueryTag;
import dev.talaan.databricks.sql.Row;
import dev.talaan.databricks.sql.TableName;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Ground.class)
class FeatureTablesTest {

    private static final TableName FORECASTING = TableName.of("gold.ml_features.bir_forecasting");
    private static final FeatureTable RATES = FeatureTable.keyedBy(
                    TableName.of("gold.ml_features.vendor_rates"),
                    List.of(Column.of("vendor", "STRING")),
                    List.of(Column.of("rate", "DECIMAL(5,2)")))
            .since(Column.of("known_at", "TIMESTAMP"));

    @Inject
    FeatureTables features;

    @BeforeEach
    void fresh() {
        Databricks.reset();
    }

    @Test
    void aTableSaysWhatItsRowsAreAbout() {
        var table = answer(features.get(FORECASTING));
        assertThat(table.name()).isEqualTo(FORECASTING);
        assertThat(table.comment()).startsWith("Features that forecast");
        assertThat(table.keys())
                .containsExactly(Column.of("agency", "string"), Column.of("year", "int"), Column.of("month", "int"));
        assertThat(table.timeSeries()).isEmpty();
        assertThat(table.features())
                .hasSize(6)
                .contains(Column.of("unique_vendors", "int"), Column.of("rolling_avg_3m", "double"));
        assertThatThrownBy(() -> answer(features.get(TableName.of("gold.default.bir_monthly"))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("gold.default.bir_monthly has no primary key");
        assertThatThrownBy(() -> answer(features.get(TableName.of("gold.default.none"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSchemaListsThoseWithAKey() {
        Databricks.pace(Map.of("pageSize", 1));
        Databricks.sql("CREATE TABLE gold.ml_features.plain (a INT)");
        answer(features.create(RATES));
        assertThat(answer(features.in("gold", "ml_features")
                        .map(FeatureTable::name)
                        .collect()
                        .asList()))
                .containsExactly(FORECASTING, RATES.name());
        assertThatThrownBy(() -> answer(features.in("gold", "nowhere").collect().asList()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void oneIsCreatedOnce() {
        answer(features.create(RATES, new QueryTag("talaan_change", "C-7")));
        assertThat(Databricks.history().getFirst().get("query_tags")).hasToString("[{key=talaan_change, value=C-7}]");
        var found = answer(features.get(RATES.name()));
        assertThat(found.keys()).containsExactly(Column.of("vendor", "string"));
        assertThat(found.timeSeries()).contains(Column.of("known_at", "timestamp"));
        assertThat(found.features()).containsExactly(Column.of("rate", "decimal(5,2)"));
        assertThatThrownBy(() -> answer(features.create(RATES))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> Column.of("rate` INT); DROP TABLE x --", "INT"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rowsAreWrittenInPlaceOfThoseWithTheirKeyAndReadByIt() {
        answer(features.create(RATES));
        var table = answer(features.get(RATES.name()));
        var october = "2026-10-01T00:00:00Z";
        var odd = "V'1'); DROP TABLE x --";
        assertThat(answer(features.write(table, List.of(row(odd, october, "1.00"), row("V-2", october, null)))))
                .isEqualTo(new Written(2, 0));
        assertThat(answer(features.write(table, List.of(row(odd, october, "2.5"), row("V-3", october, "3")))))
                .isEqualTo(new Written(1, 1));
        var found = answer(features.read(table, List.of(Map.of("vendor", odd), Map.of("vendor", "V-2"))));
        assertThat(found.stream().map(row -> row.text("vendor") + " " + row.text("rate")))
                .containsExactlyInAnyOrder(odd + " 2.50", "V-2 null");
        assertThat(answer(features.read(table, List.of(Map.of("vendor", "none"))))
                        .size())
                .isZero();
    }

    @Test
    void aKeyHasTheRowThatHeldAtTheMoment() {
        answer(features.create(RATES));
        var table = answer(features.get(RATES.name()));
        answer(features.write(
                table,
                List.of(
                        row("V-1", "2026-09-01T00:00:00Z", "1"),
                        row("V-1", "2026-10-01T00:00:00Z", "2"),
                        row("V-2", "2026-11-01T00:00:00Z", "3"))));
        var keys = List.of(Map.of("vendor", "V-1"), Map.of("vendor", "V-2"));
        assertThat(rates(table, keys, "2026-10-01T00:00:00Z")).containsExactly("2.00");
        assertThat(rates(table, keys, "2026-09-30T23:59:59Z")).containsExactly("1.00");
        assertThat(rates(table, keys, "2026-11-02T00:00:00Z")).containsExactlyInAnyOrder("2.00", "3.00");
        var forecasting = answer(features.get(FORECASTING));
        var rim = List.of(Map.of("agency", "RIM", "year", "2026", "month", "10"));
        assertThat(answer(features.read(forecasting, rim)).stream().map(row -> row.integer("unique_vendors")))
                .hasSize(1)
                .doesNotContainNull();
        assertThatThrownBy(() -> answer(features.readAsOf(forecasting, rim, Instant.EPOCH)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("no time series");
    }

    @Test
    void aRowThatIsNotOneOfTheTableIsRefusedBeforeItIsSent() {
        var whole = row("V-1", "2026-10-01T00:00:00Z", "1");
        Databricks.forgetRequests();
        refused(List.of(), "from 1 to 500 rows");
        refused(List.of(whole, whole), "the same key comes twice");
        refused(List.of(Map.of("vendor", "V-1", "rate", "1")), "a row without known_at");
        refused(List.of(row(null, "2026-10-01T00:00:00Z", "1")), "vendor is part of the key");
        assertThatThrownBy(() -> answer(features.read(RATES, List.of(Map.of("vendor", "V-1", "rate", "1")))))
                .hasMessageContaining("columns that the table does not have");
        assertThat(Databricks.requests()).isEmpty();
        answer(features.create(RATES));
        assertThatThrownBy(() -> answer(features.write(RATES, List.of(row("V-1", "2026-10-01T00:00:00Z", "much")))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("cannot be cast to \"DECIMAL(5,2)\"");
    }

    @ParameterizedTest
    @CsvSource({
        "INT, 1, 01",
        "BIGINT, 2026, '2026 '",
        "'DECIMAL(5,2)', 1.5, 1.500",
        "'DECIMAL(5,2)', 1.004, 1",
        "DOUBLE, 1, 1e0",
        "DOUBLE, 0.0, -0.0",
        "BOOLEAN, true, TRUE",
        "DATE, 2026-10-01, ' 2026-10-01'",
        "TIMESTAMP, 2026-10-01T00:00:00Z, 2026-10-01 08:00:00+08:00",
        "TIMESTAMP_NTZ, 2026-10-01T00:00:00, 2026-10-01 00:00"
    })
    void aKeyThatIsWrittenInTwoWaysIsSeenToBeTheSame(String type, String one, String other) {
        var table = keyedBy(type);
        Databricks.forgetRequests();
        assertThatThrownBy(() -> answer(features.write(table, List.of(keyed(one), keyed(other)))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("the same key comes twice");
        assertThat(Databricks.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "INT, one",
        "INT, 1.5",
        "'DECIMAL(5,2)', 1E+999999999",
        "DATE, today",
        "TIMESTAMP, yesterday",
        "BOOLEAN, 2"
    })
    void aKeyThatIsNotOfItsTypeIsRefused(String type, String text) {
        assertThatThrownBy(() -> answer(features.write(keyedBy(type), List.of(keyed(text)))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("id is part of the key and is no " + type);
    }

    @Test
    void aTextIsTakenAsItIs() {
        Rules.rows(keyedBy("STRING"), List.of(keyed("1"), keyed("01"), keyed("1 ")));
    }

    /// No row could be asked for by it, or be told from another.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"at\"],\"timeseries_columns\":[\"at\"]",
                "[\"id\",\"at\",\"of\"],\"timeseries_columns\":[\"at\",\"of\"]"
            })
    void aKeyOfTimesAloneOrOfTwoIsRefused(String key) {
        var columns = """
                {"name":"id","type_text":"int"},{"name":"at","type_text":"date"},{"name":"of","type_text":"date"}""";
        var body = """
                {"full_name":"gold.ml_features.bir_forecasting","columns":[%s],
                "table_constraints":[{"primary_key_constraint":{"name":"k","child_columns":%s}}]}""".formatted(columns, key);
        var path = "/api/2.1/unity-catalog/tables/" + FORECASTING.full();
        Databricks.fault(Map.of("path", path, "kind", "BODY", "status", 200, "body", body));
        assertThatThrownBy(() -> answer(features.get(FORECASTING)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("besides at most one of time");
        assertThat(answer(features.in("gold", "ml_features").collect().asList()))
                .isEmpty();
    }

    private static FeatureTable keyedBy(String type) {
        return FeatureTable.keyedBy(
                TableName.of("gold.ml_features.odd"),
                List.of(Column.of("id", type)),
                List.of(Column.of("rate", "INT")));
    }

    private static Map<String, String> keyed(String id) {
        return Map.of("id", id, "rate", "1");
    }

    private void refused(List<Map<String, String>> rows, String why) {
        assertThatThrownBy(() -> answer(features.write(RATES, rows)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(why);
    }

    private List<String> rates(FeatureTable table, List<Map<String, String>> keys, String moment) {
        return answer(features.readAsOf(table, keys, Instant.parse(moment))).stream()
                .map((Row row) -> row.text("rate"))
                .toList();
    }

    private static Map<String, String> row(String vendor, String knownAt, String rate) {
        var row = new HashMap<String, String>();
        row.put("vendor", vendor);
        row.put("known_at", knownAt);
        row.put("rate", rate);
        return row;
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
