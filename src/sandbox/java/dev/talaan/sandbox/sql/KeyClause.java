package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.lake.PrimaryKey;
import java.util.ArrayList;
import java.util.Optional;

/// `[CONSTRAINT name] PRIMARY KEY (column [TIMESERIES], …) [RELY] …`, in CREATE TABLE and in ALTER TABLE … ADD.
final class KeyClause {

    private KeyClause() {}

    static Optional<PrimaryKey> read(Words words, String table) {
        var name = words.take("CONSTRAINT") ? words.text() : table + "_pk";
        if (!words.take("PRIMARY", "KEY", "(")) {
            return Optional.empty();
        }
        var columns = new ArrayList<String>();
        var timeSeries = new ArrayList<String>();
        do {
            columns.add(words.text());
            if (words.take("TIMESERIES")) {
                timeSeries.add(columns.getLast());
            }
        } while (words.take(","));
        words.take(")");
        while (!words.done() && !words.comes(",") && !words.comes(")") && !words.comes(";")) {
            words.text();
        }
        return Optional.of(new PrimaryKey(name, columns, timeSeries));
    }
}
