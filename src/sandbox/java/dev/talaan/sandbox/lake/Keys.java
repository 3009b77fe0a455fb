package dev.talaan.sandbox.lake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Which table has which primary key.
public final class Keys {

    private final Map<String, PrimaryKey> byTable = new ConcurrentHashMap<>();

    Keys() {
        byTable.put(
                "gold.ml_features.bir_forecasting",
                new PrimaryKey("bir_forecasting_pk", List.of("agency", "year", "month"), List.of()));
    }

    public Optional<PrimaryKey> of(TableName table) {
        return Optional.ofNullable(byTable.get(key(table)));
    }

    public void put(TableName table, PrimaryKey key) {
        byTable.put(key(table), key);
    }

    public void remove(TableName table) {
        byTable.remove(key(table));
    }

    private static String key(TableName table) {
        return table.full().toLowerCase(Locale.ROOT);
    }
}
