package dev.talaan.sandbox.mlflow.registry;

import dev.talaan.sandbox.mlflow.wire.Portions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/// A name under which versions are kept.
final class RegisteredModel {

    final String id;
    final String user;
    final Instant created;
    final Access access = new Access();
    final Map<String, String> tags = new LinkedHashMap<>();
    final Map<String, ModelVersion> aliases = new TreeMap<>();
    final NavigableMap<Long, ModelVersion> versions = new ConcurrentSkipListMap<>();
    String description;
    private String name;
    private Instant updated;
    private long lastNumber;

    RegisteredModel(String id, String name, String description, String user, Instant created) {
        this.id = id;
        this.name = name;
        this.description = description;
        this.user = user;
        this.created = created;
        this.updated = created;
    }

    String name() {
        return name;
    }

    Instant updated() {
        return updated;
    }

    void touch(Instant now) {
        updated = now;
    }

    void rename(String to, Instant now) {
        name = to;
        updated = now;
    }

    ModelVersion add(ModelVersion.Origin origin, String text, Instant now) {
        var version = new ModelVersion(this, ++lastNumber, origin, text, now);
        versions.put(version.number, version);
        updated = now;
        return version;
    }

    void remove(ModelVersion version, Instant now) {
        versions.remove(version.number);
        aliases.values().removeIf(version::equals);
        updated = now;
    }

    List<String> aliasesOf(ModelVersion version) {
        return aliases.entrySet().stream()
                .filter(alias -> alias.getValue().equals(version))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The highest version of each stage, or of the stages named.
    List<ModelVersion> latest(List<Stage> stages) {
        return Stream.of(Stage.values())
                .filter(stage -> stages.isEmpty() || stages.contains(stage))
                .flatMap(stage -> latest(stage).stream())
                .sorted(Comparator.comparingLong(version -> version.number))
                .toList();
    }

    private Optional<ModelVersion> latest(Stage stage) {
        return versions.descendingMap().values().stream()
                .filter(version -> version.stage == stage)
                .findFirst();
    }

    JsonObject json() {
        var latest = new JsonArray();
        latest(List.of()).forEach(version -> latest.add(version.json()));
        var named = new JsonArray();
        aliases.forEach((alias, version) ->
                named.add(new JsonObject().put("alias", alias).put("version", String.valueOf(version.number))));
        return new JsonObject()
                .put("name", name)
                .put("creation_timestamp", created.toEpochMilli())
                .put("last_updated_timestamp", updated.toEpochMilli())
                .put("user_id", user)
                .put("description", description)
                .put("latest_versions", latest)
                .put("tags", Portions.pairs(tags))
                .put("aliases", named);
    }
}
