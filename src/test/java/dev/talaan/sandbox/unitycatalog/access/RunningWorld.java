package dev.talaan.sandbox.unitycatalog.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.sandbox.LocalWorkspace;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;

/// A world in a running sandbox, built by calls of its API, and its people at work there.
record RunningWorld(World world, Caller caller) {

    static final String UC = "/api/2.1/unity-catalog/";

    /// Sends a request to the sandbox.
    interface Caller {
        HttpResponse<String> send(String method, String path, String body, String token);
    }

    /// Every person's token is his name.
    RunningWorld build() {
        var groups = new JsonObject();
        world.groups.forEach((name, members) -> groups.put(name, new JsonArray(members)));
        send(
                "PUT",
                "/_sandbox/directory",
                new JsonObject().put("users", new JsonArray(world.users)).put("groups", groups));
        world.users.forEach(user -> send(
                "POST", "/_sandbox/tokens", new JsonObject().put("token", user).put("principal", user)));
        world.securables.forEach(this::make);
        world.owners.forEach((securable, owner) ->
                sql("ALTER " + securable.type() + " " + securable.fullName() + " OWNER TO `" + owner + "`"));
        world.granted.forEach(grant -> send(
                "PATCH",
                UC + "permissions/" + grant.where().type() + "/" + grant.where().fullName(),
                new JsonObject().put("changes", new JsonArray().add(change(grant)))));
        return this;
    }

    private void make(Securable securable) {
        var name = new JsonObject().put("name", securable.name());
        switch (securable.type()) {
            case CATALOG -> send("POST", UC + "catalogs", name);
            case SCHEMA -> send("POST", UC + "schemas", name.put("catalog_name", securable.catalogName()));
            default -> sql("CREATE TABLE " + securable.fullName() + " (a INT)");
        }
    }

    private static JsonObject change(World.Grant grant) {
        return new JsonObject()
                .put("principal", grant.who())
                .put("add", new JsonArray().add(grant.what().name()));
    }

    private void sql(String statement) {
        send("POST", "/_sandbox/sql", new JsonObject().put("statement", statement));
    }

    /// Whether the sandbox lets somebody read a table.
    boolean reads(String user, Securable table) {
        var body = new JsonObject()
                .put("statement", "SELECT * FROM " + table.fullName())
                .put("warehouse_id", "local-warehouse")
                .put("wait_timeout", "30s");
        var answer = new JsonObject(caller.send("POST", "/api/2.0/sql/statements", body.encode(), user)
                .body());
        return answer.getJsonObject("status").getString("state").equals("SUCCEEDED");
    }

    private void send(String method, String path, JsonObject body) {
        var response = caller.send(method, path, body.encode(), LocalWorkspace.PORTAL);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }
}
