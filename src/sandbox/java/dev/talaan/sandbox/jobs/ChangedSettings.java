package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a caller wants of a job's settings to be otherwise. A field at the top is replaced whole, but tasks and
/// clusters
/// are replaced one by one, and the others stay.
///
/// @param removals names of fields at the top, or `tasks/key`
record ChangedSettings(Fields replacements, List<String> removals) {

    private static final Map<String, String> KEYS = Map.of("tasks", "task_key", "job_clusters", "job_cluster_key");

    static ChangedSettings read(Fields update) {
        return new ChangedSettings(
                update.object("new_settings").orElseGet(() -> new Fields(new JsonObject())),
                update.strings("fields_to_remove"));
    }

    Settings of(Settings settings) {
        var json = settings.json().copy();
        removals.forEach(path -> remove(json, path));
        for (var field : replacements.json().copy()) {
            json.put(
                    field.getKey(),
                    KEYS.containsKey(field.getKey()) ? merged(new Fields(json), field.getKey()) : field.getValue());
        }
        return Settings.read(json);
    }

    private static void remove(JsonObject json, String path) {
        var steps = path.split("/", -1);
        if (steps.length > 2 || steps.length == 2 && !KEYS.containsKey(steps[0])) {
            throw ApiError.invalid("Invalid field to remove: " + path
                    + ". Removing nested fields is not supported, except for tasks and job clusters.");
        }
        if (steps.length == 1) {
            json.remove(path);
        } else {
            var byKey = byKey(new Fields(json), steps[0]);
            byKey.remove(steps[1]);
            json.put(steps[0], new JsonArray(List.copyOf(byKey.values())));
        }
    }

    private JsonArray merged(Fields settings, String field) {
        var all = byKey(settings, field);
        all.putAll(byKey(replacements, field));
        return new JsonArray(List.copyOf(all.values()));
    }

    private static Map<String, JsonObject> byKey(Fields settings, String field) {
        var all = new LinkedHashMap<String, JsonObject>();
        settings.objects(field).forEach(item -> all.put(item.requiredText(KEYS.get(field)), item.json()));
        return all;
    }
}
