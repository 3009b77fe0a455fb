package dev.talaan.sandbox.unitycatalog;

import dev.talaan.sandbox.unitycatalog.access.Register.Entry;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import io.vertx.core.json.JsonObject;

/// What the API shows of every securable.
final class EntryJson {

    private EntryJson() {}

    static JsonObject of(Securable securable, Entry entry) {
        var json = new JsonObject().put("name", securable.name()).put("metastore_id", Securable.METASTORE.fullName());
        securable
                .parent()
                .ifPresent(parent ->
                        json.put("full_name", securable.fullName()).put("catalog_name", securable.catalogName()));
        if (securable.above().size() == 2) {
            json.put("schema_name", securable.above().getFirst().name());
        }
        return json.mergeIn(record(entry));
    }

    /// Whose it is, and since when.
    static JsonObject record(Entry entry) {
        var json = new JsonObject()
                .put("owner", entry.owner())
                .put("created_at", entry.createdAt().toEpochMilli())
                .put("created_by", entry.createdBy())
                .put("updated_at", entry.updatedAt().toEpochMilli())
                .put("updated_by", entry.updatedBy());
        return entry.comment() == null ? json : json.put("comment", entry.comment());
    }
}
