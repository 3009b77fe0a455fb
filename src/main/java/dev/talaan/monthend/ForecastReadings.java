package dev.talaan.monthend;

import dev.talaan.bir.AgencyCode;
import dev.talaan.bir.Period;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.Reading;
import dev.talaan.databricks.Readings;
import dev.talaan.databricks.Upstream;
import dev.talaan.databricks.serving.Serving;
import dev.talaan.databricks.sql.Query;
import dev.talaan.databricks.sql.Row;
import dev.talaan.databricks.sql.Rows;
import dev.talaan.databricks.sql.StatementParameter;
import dev.talaan.databricks.sql.Statements;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The forecast of a month: its features from the feature table, the predictions from the serving endpoint.
@ApplicationScoped
class ForecastReadings {

    private final MonthEndConfig config;
    private final Statements statements;
    private final Serving serving;
    private final Readings<Period, Forecast> readings;

    ForecastReadings(MonthEndConfig config, Statements statements, Serving serving, Upstream upstream) {
        this.config = config;
        this.statements = statements;
        this.serving = serving;
        this.readings = upstream.readings(this::ask);
    }

    Uni<Reading<Forecast>> of(Period period) {
        return readings.of(period);
    }

    void forget(Period period) {
        readings.forget(period);
    }

    private Uni<Forecast> ask(Period period) {
        return statements
                .query(Query.of(
                        "SELECT * FROM %s WHERE year = :year AND month = :month"
                                .formatted(config.features().quoted()),
                        StatementParameter.of("year", period.year()),
                        StatementParameter.of("month", period.monthOfYear())))
                .map(ForecastReadings::features)
                .chain(this::predict);
    }

    private static Map<AgencyCode, Map<String, BigDecimal>> features(Rows rows) {
        var known = Forecast.FEATURES.stream().filter(rows::has).toList();
        var found = new TreeMap<AgencyCode, Map<String, BigDecimal>>();
        rows.stream().forEach(row -> {
            var agency = FiguresReadings.agency(row);
            if (found.put(agency, values(row, known)) != null) {
                throw new Unreadable(Detail.of("two rows of features for " + agency));
            }
        });
        return found;
    }

    private static Map<String, BigDecimal> values(Row row, List<String> names) {
        var values = new LinkedHashMap<String, BigDecimal>();
        for (var name : names) {
            var value = row.decimal(name);
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    /// One question for all agencies whose features are whole.
    private Uni<Forecast> predict(Map<AgencyCode, Map<String, BigDecimal>> features) {
        var whole = features.entrySet().stream()
                .filter(e -> e.getValue().size() == Forecast.FEATURES.size())
                .toList();
        var asked = whole.stream().map(Map.Entry::getValue).toList();
        return asked.isEmpty()
                ? Uni.createFrom().item(forecast(features, Map.of()))
                : serving.predict(config.forecaster(), asked).map(answers -> {
                    var expected = new HashMap<AgencyCode, BigDecimal>();
                    for (int i = 0; i < answers.size(); i++) {
                        expected.put(whole.get(i).getKey(), answers.get(i).setScale(2, RoundingMode.HALF_UP));
                    }
                    return forecast(features, expected);
                });
    }

    private static Forecast forecast(
            Map<AgencyCode, Map<String, BigDecimal>> features, Map<AgencyCode, BigDecimal> expected) {
        var byAgency = new HashMap<AgencyCode, Forecast.OfAgency>();
        features.forEach((agency, values) -> byAgency.put(
                agency,
                new Forecast.OfAgency(
                        Optional.ofNullable(expected.get(agency)),
                        values,
                        Forecast.FEATURES.stream()
                                .filter(name -> !values.containsKey(name))
                                .toList())));
        return new Forecast(byAgency);
    }
}
