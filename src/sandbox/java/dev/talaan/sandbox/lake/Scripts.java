package dev.talaan.sandbox.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// The SQL that builds the lake, in order, and the SQL that writes a table's rows of a month anew.
final class Scripts {

    private static final List<String> CATALOGS = List.of("bronze", "silver", "gold", "main");

    /// The tables that the pipeline writes, each from the one before it.
    private static final List<String> TABLES = List.of(
            "bronze.odoo.transactions",
            "silver.odoo.transactions",
            "gold.default.bir_transactions",
            "gold.default.bir_monthly",
            "gold.ml_features.bir_forecasting");

    private Scripts() {}

    /// The lake is filled by the writes of the pipeline, for all months at once.
    static List<String> of(ClosedMonths months) {
        var scripts = new ArrayList<String>();
        scripts.add(read("catalogs"));
        scripts.add(read("medallion"));
        for (var table : TABLES) {
            scripts.add(write(table, months.first(), months.last(), ""));
        }
        for (var catalog : CATALOGS) {
            scripts.add(information(catalog));
        }
        return scripts;
    }

    static String information(String catalog) {
        return read("information_schema").replace("{catalog}", catalog);
    }

    /// Its last statement inserts the rows. It needs a connection that has not run it before.
    static String write(String table, YearMonth month) {
        return write(table, month, month, month.toString());
    }

    private static String write(String table, YearMonth first, YearMonth last, String month) {
        return read("writes/" + table)
                .replace("{first}", first.atDay(1).toString())
                .replace("{after}", last.plusMonths(1).atDay(1).toString())
                .replace("{month}", month);
    }

    private static String read(String name) {
        try (var in = Scripts.class.getResourceAsStream(name + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
