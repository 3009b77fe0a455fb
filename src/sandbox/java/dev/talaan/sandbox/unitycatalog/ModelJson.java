package dev.talaan.sandbox.unitycatalog;

import dev.talaan.sandbox.unitycatalog.Models.Model;
import dev.talaan.sandbox.unitycatalog.Models.Version;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Models, versions and aliases as the API shows them.
final class ModelJson {

    private ModelJson() {}

    static JsonArray aliases(Securable name, Model model) {
        var aliases = new JsonArray();
        model.aliases().forEach((alias, number) -> aliases.add(alias(name, alias, number)));
        return aliases;
    }

    static JsonObject alias(Securable name, String alias, long number) {
        return new JsonObject()
                .put("alias_name", alias)
                .put("version_num", number)
                .put("catalog_name", name.catalogName())
                .put("schema_name", name.above().getFirst().name())
                .put("model_name", name.name())
                .put("id", id(name.fullName() + "@" + alias));
    }

    /// @param withAliases lists of versions leave them out
    static JsonObject version(Securable name, Model model, Version version, boolean withAliases) {
        var at = version.at().toEpochMilli();
        var json = new JsonObject()
                .put("model_name", name.name())
                .put("catalog_name", name.catalogName())
                .put("schema_name", name.above().getFirst().name())
                .put("metastore_id", Securable.METASTORE.fullName())
                .put("id", id(name.fullName() + "/" + version.number()))
                .put("version", version.number())
                .put("status", "READY")
                .put("run_id", version.runId())
                .put("source", "dbfs:/databricks/mlflow-tracking/forecasting/" + version.runId() + "/artifacts/model")
                .put("created_at", at)
                .put("created_by", version.by())
                .put("updated_at", at)
                .put("updated_by", version.by());
        if (version.comment() != null) {
            json.put("comment", version.comment());
        }
        if (withAliases) {
            var aliases = new JsonArray();
            model.aliasesOf(version.number()).forEach(alias -> aliases.add(alias(name, alias, version.number())));
            json.put("aliases", aliases);
        }
        return json;
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
