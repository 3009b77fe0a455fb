package dev.talaan.sandbox.scim;

import dev.talaan.sandbox.identity.Directory;
import dev.talaan.sandbox.identity.Group;
import dev.talaan.sandbox.identity.Principal;
import dev.talaan.sandbox.identity.Principal.Kind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// Accounts and groups as SCIM shows them. Groups name direct members only, accounts the groups they are in directly.
final class Resources {

    private final Directory directory;

    Resources(Directory directory) {
        this.directory = directory;
    }

    /// A service principal is shown as a user with its application id for a name.
    JsonObject me(Principal caller) {
        return user(caller);
    }

    JsonObject user(Principal user) {
        return base("User", user.id())
                .put("userName", user.userName())
                .put("displayName", user.displayName())
                .put("name", new JsonObject().put("givenName", user.displayName()))
                .put(
                        "emails",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("type", "work")
                                        .put("value", user.userName())
                                        .put("primary", true)))
                .put("active", true)
                .put("groups", groupsOf(user.userName()));
    }

    JsonObject service(Principal service) {
        return base("ServicePrincipal", service.id())
                .put("applicationId", service.userName())
                .put("displayName", service.displayName())
                .put("active", true)
                .put("groups", groupsOf(service.userName()));
    }

    JsonObject group(Group group) {
        var members = new JsonArray();
        group.members().forEach(name -> members.add(member(name)));
        return base("Group", group.id())
                .put("displayName", group.name())
                .put("members", members)
                .put("groups", groupsOf(group.name()))
                .put("meta", new JsonObject().put("resourceType", "WorkspaceGroup"));
    }

    private JsonObject member(String name) {
        return directory
                .account(name)
                .map(account -> reference(
                        account.kind() == Kind.USER ? "Users/" : "ServicePrincipals/",
                        account.id(),
                        account.displayName()))
                .or(() -> directory.group(name).map(group -> reference("Groups/", group.id(), group.name())))
                .orElseGet(() -> new JsonObject().put("display", name));
    }

    private JsonArray groupsOf(String name) {
        var groups = new JsonArray();
        directory
                .groupsWith(name)
                .forEach(group -> groups.add(
                        reference("Groups/", group.id(), group.name()).put("type", "direct")));
        return groups;
    }

    private static JsonObject reference(String path, String id, String display) {
        return new JsonObject().put("display", display).put("value", id).put("$ref", path + id);
    }

    private static JsonObject base(String type, String id) {
        return new JsonObject()
                .put("schemas", new JsonArray().add("urn:ietf:params:scim:schemas:core:2.0:" + type))
                .put("id", id);
    }
}
