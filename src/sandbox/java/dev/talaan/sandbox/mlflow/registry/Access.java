package dev.talaan.sandbox.mlflow.registry;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.identity.Principal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Who may do what with one model. The portal administers the workspace: it may do everything, whatever stands here.
final class Access {

    /// @param field `user_name`, `group_name` or `service_principal_name`
    record Holder(String field, String name) {

        static Holder group(String name) {
            return new Holder("group_name", name);
        }
    }

    private static final Holder EVERYBODY = Holder.group("users");

    private final Map<Holder, Level> levels = new LinkedHashMap<>();

    synchronized void grant(Map<Holder, Level> more) {
        levels.putAll(more);
    }

    synchronized void replace(Map<Holder, Level> all) {
        levels.clear();
        levels.putAll(all);
    }

    synchronized Optional<Level> of(Principal caller) {
        if (caller.equals(Principal.PORTAL)) {
            return Optional.of(Level.CAN_MANAGE);
        }
        return Stream.of(new Holder("user_name", caller.userName()), EVERYBODY)
                .flatMap(holder -> Optional.ofNullable(levels.get(holder)).stream())
                .max(Level::compareTo);
    }

    /// @throws ApiError 403 where the caller may not
    void require(Principal caller, Level level, String model) {
        if (of(caller).filter(held -> held.compareTo(level) >= 0).isEmpty()) {
            throw ApiError.denied("User '" + caller.userName() + "' does not have permission '" + level
                    + "' on registered model '" + model + "'.");
        }
    }

    synchronized JsonArray json() {
        var list = new JsonArray();
        levels.forEach((holder, level) -> list.add(entry(holder, permission(level, false))));
        var inherited = permission(Level.CAN_MANAGE, true)
                .put("inherited_from_object", new JsonArray().add("/registered-models/"));
        return list.add(entry(Holder.group("admins"), inherited));
    }

    private static JsonObject entry(Holder holder, JsonObject permission) {
        return new JsonObject()
                .put(holder.field(), holder.name())
                .put("display_name", holder.name())
                .put("all_permissions", new JsonArray().add(permission));
    }

    private static JsonObject permission(Level level, boolean inherited) {
        return new JsonObject().put("permission_level", level.name()).put("inherited", inherited);
    }
}
