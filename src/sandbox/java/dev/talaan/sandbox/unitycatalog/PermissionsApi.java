package dev.talaan.sandbox.unitycatalog;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.unitycatalog.access.Grants.Effective;
import dev.talaan.sandbox.unitycatalog.access.Privilege;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import dev.talaan.sandbox.unitycatalog.access.SecurableType;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What is granted on a securable, what holds on it, and the granting.
final class PermissionsApi implements Api {

    private static final String ASSIGNMENTS = "privilege_assignments";

    private final Desk desk;
    private final Permissions permissions;

    PermissionsApi(Desk desk, Permissions permissions) {
        this.desk = desk;
        this.permissions = permissions;
    }

    @Override
    public void mount(Routes routes) {
        routes.get(UnityCatalogApi.BASE + "/permissions/:type/:name", exchange -> {
            var granted = desk.access().grants().on(asked(exchange));
            return page(exchange, granted, privilege -> privilege.name());
        });
        routes.patch(UnityCatalogApi.BASE + "/permissions/:type/:name", this::change);
        routes.get(UnityCatalogApi.BASE + "/effective-permissions/:type/:name", exchange -> {
            var effective = desk.access().grants().effective(asked(exchange));
            return page(exchange, effective, PermissionsApi::effective);
        });
    }

    private Answer change(Exchange exchange) throws SQLException {
        var securable = desk.admission().managed(exchange.caller(), named(exchange));
        var changes =
                GrantChange.read(exchange.fields(), securable, desk.access().directory());
        permissions.make(securable, changes);
        var all = List.copyOf(desk.access().grants().on(securable).entrySet());
        return Answer.json(new JsonObject().put(ASSIGNMENTS, array(all, entry -> show(entry, Privilege::name))));
    }

    private <P, C extends Collection<P>> Answer page(
            Exchange exchange, Map<String, C> assignments, Function<P, Object> shape) {
        var shown = permissions.shown(exchange.caller(), named(exchange), exchange.parameter("principal"));
        return Answer.json(desk.pages()
                .ofPermissions(List.copyOf(assignments.entrySet()), exchange, entry -> shown.test(entry.getKey()))
                .json(ASSIGNMENTS, entry -> show(entry, shape)));
    }

    private Securable asked(Exchange exchange) throws SQLException {
        return permissions.seen(exchange.caller(), named(exchange), exchange.parameter("principal"));
    }

    private static Securable named(Exchange exchange) {
        var type = exchange.inPath("type");
        return SecurableType.reading(type)
                .map(known -> Admission.named(known, exchange.inPath("name")))
                .orElseThrow(() -> ApiError.invalid("Users can only manage catalog, schema, table, volume, function, "
                        + "external location and metastore permissions, not those of a '" + type + "'."));
    }

    private static Object effective(Effective effective) {
        var json = new JsonObject().put("privilege", effective.privilege().name());
        return effective.from() == null
                ? json
                : json.put("inherited_from_type", effective.from().type().name())
                        .put("inherited_from_name", effective.from().fullName());
    }

    private static <P, C extends Collection<P>> JsonObject show(Map.Entry<String, C> entry, Function<P, Object> shape) {
        return new JsonObject().put("principal", entry.getKey()).put("privileges", array(entry.getValue(), shape));
    }

    private static <T> JsonArray array(Collection<T> items, Function<? super T, Object> shape) {
        return new JsonArray(items.stream().map(shape).toList());
    }
}
