package dev.talaan.sandbox.unitycatalog;

import dev.talaan.sandbox.unitycatalog.access.Access;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import dev.talaan.sandbox.unitycatalog.access.SecurableType;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What there is: catalogs, schemas and tables as the lake holds them, the rest as it was put in.
final class Holdings {

    private final Inventory inventory;
    private final Models models;
    private final Access access;
    private final Map<Securable, JsonObject> others = new ConcurrentHashMap<>();

    Holdings(Inventory inventory, Models models, Access access) {
        this.inventory = inventory;
        this.models = models;
        this.access = access;
    }

    /// @param details what the API shows of it beside its name, its owner and its times
    void put(Securable securable, JsonObject details) {
        others.put(securable, details);
    }

    Optional<JsonObject> details(Securable securable) {
        return Optional.ofNullable(others.get(securable));
    }

    /// Volumes, functions or external locations, by name.
    ///
    /// @param schema whose, empty for what is in no schema
    List<Securable> others(SecurableType type, Optional<Securable> schema) {
        return others.keySet().stream()
                .filter(s -> s.type() == type && s.parent().equals(schema))
                .sorted(Comparator.comparing(Securable::fullName))
                .toList();
    }

    boolean has(Securable securable) throws SQLException {
        return switch (securable.type()) {
            case METASTORE -> securable.equals(Securable.METASTORE);
            case CATALOG -> inventory.schemas().hasCatalog(securable.fullName());
            case SCHEMA -> inventory.schemas().has(securable.catalogName(), securable.name());
            case TABLE -> inventory.hasTable(securable.fullName());
            case VOLUME, EXTERNAL_LOCATION -> others.containsKey(securable);
            case FUNCTION -> others.containsKey(securable) || models.has(securable);
        };
    }

    /// How many things a schema holds, as the refusal to drop it says.
    String contents(Securable schema, long tables) {
        var functions = others(SecurableType.FUNCTION, Optional.of(schema)).size()
                + models.in(schema).size();
        var volumes = others(SecurableType.VOLUME, Optional.of(schema)).size();
        return tables + functions + volumes == 0
                ? ""
                : tables + " tables(s), " + functions + " functions(s), " + volumes + " volumes(s)";
    }

    /// Forgets a securable that is gone, with all that was in it.
    void forget(Securable gone) {
        others.keySet().removeIf(s -> s.equals(gone) || s.above().contains(gone));
        models.forget(gone);
        access.grants().forget(gone);
        access.register().forget(gone);
    }
}
