package dev.talaan.sandbox.unitycatalog.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.sandbox.LocalWorkspace;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same through the API: worlds are built by calls, and statements, listings and effective permissions are asked.
class WorldsOverHttpTest {

    private static final String UC = "/api/2.1/unity-catalog/";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @ParameterizedTest
    @ValueSource(longs = {11, 42, 77, 101, 365})
    void aWorldAnswersAsItShould(long seed) {
        var world = new World(seed);
        world.owners.keySet().removeIf(securable -> securable.type() == SecurableType.TABLE);
        build(world);
        var oracle = new Oracle(world);
        for (var table : world.of(SecurableType.TABLE)) {
            var effective = effective(table);
            world.principals()
                    .forEach(principal -> assertThat(effective.getOrDefault(principal, Set.of()))
                            .isEqualTo(oracle.effective(principal, table)));
            for (var user : world.users) {
                assertThat(reads(user, table))
                        .as("%s reads %s", user, table.fullName())
                        .isEqualTo(oracle.reads(user, table));
                assertThat(lists(user, table))
                        .as("%s lists %s", user, table.fullName())
                        .isEqualTo(oracle.sees(user, table));
            }
        }
    }

    private static void build(World world) {
        var groups = new JsonObject();
        world.groups.forEach((name, members) -> groups.put(name, new JsonArray(members)));
        workspace.control(
                "PUT",
                "/_sandbox/directory",
                new JsonObject()
                        .put("users", new JsonArray(world.users))
                        .put("groups", groups)
                        .encode());
        for (var user : world.users) {
            var token = new JsonObject().put("token", user).put("principal", user);
            workspace.control("POST", "/_sandbox/tokens", token.encode());
        }
        for (var securable : world.securables) {
            switch (securable.type()) {
                case CATALOG -> call("POST", "catalogs", new JsonObject().put("name", securable.name()));
                case SCHEMA ->
                    call(
                            "POST",
                            "schemas",
                            new JsonObject()
                                    .put("catalog_name", securable.catalogName())
                                    .put("name", securable.name()));
                default -> workspace.sql("CREATE TABLE " + securable.fullName() + " (a INT)");
            }
        }
        world.owners.forEach((securable, owner) ->
                call("PATCH", path(securable) + "/" + securable.fullName(), new JsonObject().put("owner", owner)));
        world.granted.forEach(grant -> call(
                "PATCH",
                "permissions/" + grant.where().type() + "/" + grant.where().fullName(),
                new JsonObject()
                        .put(
                                "changes",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("principal", grant.who())
                                                .put(
                                                        "add",
                                                        new JsonArray()
                                                                .add(grant.what()
                                                                        .name()))))));
    }

    private static String path(Securable securable) {
        return securable.type() == SecurableType.CATALOG ? "catalogs" : "schemas";
    }

    private static boolean reads(String user, Securable table) {
        var body = new JsonObject()
                .put("statement", "SELECT * FROM " + table.fullName())
                .put("warehouse_id", "local-warehouse")
                .put("wait_timeout", "30s");
        var answer = new JsonObject(workspace
                .send("POST", "/api/2.0/sql/statements", body.encode(), user)
                .body());
        return answer.getJsonObject("status").getString("state").equals("SUCCEEDED");
    }

    private static boolean lists(String user, Securable table) {
        var parts = table.fullName().split("\\.");
        var query = "tables?catalog_name=" + parts[0] + "&schema_name=" + parts[1];
        var response = workspace.send("GET", UC + query, null, user);
        return response.statusCode() == 200
                && new JsonObject(response.body())
                        .getJsonArray("tables").stream()
                                .anyMatch(each ->
                                        ((JsonObject) each).getString("name").equals(parts[2]));
    }

    private static Map<String, Set<String>> effective(Securable table) {
        var answer = workspace.get(UC + "effective-permissions/table/" + table.fullName());
        return answer.getJsonArray("privilege_assignments").stream()
                .map(JsonObject.class::cast)
                .collect(Collectors.toMap(each -> each.getString("principal"), WorldsOverHttpTest::lines));
    }

    private static Set<String> lines(JsonObject assignment) {
        return assignment.getJsonArray("privileges").stream()
                .map(JsonObject.class::cast)
                .map(each -> each.getString("privilege") + "<" + each.getString("inherited_from_name", ""))
                .collect(Collectors.toSet());
    }

    private static void call(String method, String path, JsonObject body) {
        var response = workspace.send(method, UC + path, body.encode(), LocalWorkspace.PORTAL);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }
}
