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
import java.util.function.Predicate;

/// What is granted on a securable, what holds on it, and the granting.
final class PermissionsApi implements Api {

    private static final String ASSIGNMENTS = "privilege_assignments";

    private final Desk desk;

    PermissionsApi(Desk desk) {
        this.desk = desk;
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
        var grants = desk.access().grants();
        changes.forEach(change -> grants.change(securable, change.principal(), change.add(), change.remove()));
        var all = List.copyOf(grants.on(securable).entrySet());
        return Answer.json(new JsonObject().put(ASSIGNMENTS, array(all, entry -> show(entry, Privilege::name))));
    }

    /// Who manages it sees everybody's privileges; anybody else who sees it sees his own and his groups'.
    private <P, C extends Collection<P>> Answer page(
            Exchange exchange, Map<String, C> assignments, Function<P, Object> shape) {
        var caller = exchange.caller();
        var mine = desk.access().identities(caller);
        var all = desk.access().manages(caller, named(exchange));
        var principal = exchange.parameter("principal");
        Predicate<Map.Entry<String, C>> shown = entry -> (all || mine.contains(entry.getKey()))
                && principal.map(entry.getKey()::equalsIgnoreCase).orElse(true);
        return Answer.json(desk.pages()
                .ofPermissions(List.copyOf(assignments.entrySet()), exchange, shown)
                .json(ASSIGNMENTS, entry -> show(entry, shape)));
    }

    private Securable asked(Exchange exchange) throws SQLException {
        exchange.parameter("principal")
                .ifPresent(name -> desk.access().directory().known(name).orElseThrow(() -> Desk.noPrincipal(name)));
        return desk.admission().seen(exchange.caller(), named(exchange), true);
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
