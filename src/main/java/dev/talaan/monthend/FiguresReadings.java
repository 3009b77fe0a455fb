package dev.talaan.monthend;

import dev.talaan.bir.AgencyCode;
import dev.talaan.bir.Period;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.Reading;
import dev.talaan.databricks.Readings;
import dev.talaan.databricks.Upstream;
import dev.talaan.databricks.sql.Query;
import dev.talaan.databricks.sql.Row;
import dev.talaan.databricks.sql.Rows;
import dev.talaan.databricks.sql.StatementParameter;
import dev.talaan.databricks.sql.Statements;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The figures of a month and the twelve before it, from the gold table.
@ApplicationScoped
class FiguresReadings {

    private static final int MONTHS_BEFORE = 12;

    private final MonthEndConfig config;
    private final Statements statements;
    private final Readings<Period, Figures> readings;

    FiguresReadings(MonthEndConfig config, Statements statements, Upstream upstream) {
        this.config = config;
        this.statements = statements;
        this.readings = upstream.readings(this::ask);
    }

    Uni<Reading<Figures>> of(Period period) {
        return readings.of(period);
    }

    void forget(Period period) {
        readings.forget(period);
    }

    private Uni<Figures> ask(Period period) {
        return statements.query(query(period)).map(FiguresReadings::figures);
    }

    private Query query(Period last) {
        var first = last.plusMonths(-MONTHS_BEFORE);
        return Query.of(
                """
                SELECT agency, year, month, withholding_tax, income_tax, vat
                FROM %s
                WHERE year * 12 + month BETWEEN :first AND :last
                """.formatted(config.figures().quoted()),
                StatementParameter.of("first", ordinal(first)),
                StatementParameter.of("last", ordinal(last)));
    }

    private static int ordinal(Period period) {
        return period.year() * 12 + period.monthOfYear();
    }

    private static Figures figures(Rows rows) {
        var found = new HashMap<Period, Map<AgencyCode, Map<Tax, BigDecimal>>>();
        rows.stream().forEach(row -> {
            var earlier =
                    found.computeIfAbsent(period(row), _ -> new HashMap<>()).put(agency(row), amounts(row));
            if (earlier != null) {
                throw new Unreadable(Detail.of("two rows for %s in %s".formatted(agency(row), period(row))));
            }
        });
        return new Figures(found);
    }

    private static Map<Tax, BigDecimal> amounts(Row row) {
        var amounts = new EnumMap<Tax, BigDecimal>(Tax.class);
        for (var tax : Tax.values()) {
            var amount = row.money(tax.column());
            if (amount != null) {
                amounts.put(tax, amount);
            }
        }
        return amounts;
    }

    private static Period period(Row row) {
        var year = row.integer("year");
        var month = row.integer("month");
        if (year == null || month == null || month < 1 || month > 12) {
            throw new Unreadable(Detail.of("a row for month %s of year %s".formatted(month, year)));
        }
        return Period.of(year, month);
    }

    static AgencyCode agency(Row row) {
        var code = row.text("agency");
        try {
            return new AgencyCode(Objects.requireNonNullElse(code, ""));
        } catch (IllegalArgumentException e) {
            throw new Unreadable(Detail.of(code == null ? "a row without an agency" : e.getMessage()));
        }
    }
}
