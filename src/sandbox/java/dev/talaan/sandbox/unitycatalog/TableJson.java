package dev.talaan.sandbox.unitycatalog;

import dev.talaan.sandbox.delta.Commit;
import dev.talaan.sandbox.identity.Principal;
import dev.talaan.sandbox.lake.PrimaryKey;
import dev.talaan.sandbox.unitycatalog.TableEntry.ColumnEntry;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A table as the API shows it.
final class TableJson {

    private static final Instant CREATED = Instant.parse("2022-11-14T02:05:00Z");

    private TableJson() {}

    /// @param newest the table's last commit, if it has a log
    static JsonObject of(TableEntry table, Optional<Commit> newest, boolean withColumns) {
        var name = table.name();
        var json = new JsonObject()
                .put("name", name.table())
                .put("catalog_name", name.catalog())
                .put("schema_name", name.schema())
                .put("full_name", name.full())
                .put("table_type", table.type())
                .put("owner", Principal.PORTAL.userName())
                .put("created_at", CREATED.toEpochMilli())
                .put("created_by", Principal.PORTAL.userName())
                .put("updated_at", newest.map(Commit::at).orElse(CREATED).toEpochMilli())
                .put("updated_by", Principal.PORTAL.userName())
                .put(
                        "table_id",
                        UUID.nameUUIDFromBytes(name.full().getBytes(StandardCharsets.UTF_8))
                                .toString());
        if (table.comment() != null) {
            json.put("comment", table.comment());
        }
        if (!table.type().equals("VIEW")) {
            json.put("data_source_format", "DELTA");
        }
        if (withColumns) {
            var columns = new JsonArray();
            table.columns().forEach(column -> columns.add(column(column, columns.size())));
            json.put("columns", columns);
        }
        table.key().ifPresent(key -> json.put("table_constraints", new JsonArray().add(constraint(key))));
        return json;
    }

    private static JsonObject constraint(PrimaryKey key) {
        var json = new JsonObject().put("name", key.name()).put("child_columns", new JsonArray(key.columns()));
        if (!key.timeSeries().isEmpty()) {
            json.put("timeseries_columns", new JsonArray(key.timeSeries()));
        }
        return new JsonObject().put("primary_key_constraint", json);
    }

    private static JsonObject column(ColumnEntry column, int position) {
        var json = new JsonObject()
                .put("name", column.name())
                .mergeIn(column.type().json())
                .put("type_text", column.type().text().toLowerCase(Locale.ROOT))
                .put("position", position)
                .put("nullable", column.nullable());
        return column.comment() == null ? json : json.put("comment", column.comment());
    }
}
