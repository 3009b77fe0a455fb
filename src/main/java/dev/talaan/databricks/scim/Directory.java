package dev.talaan.databricks.scim;

import static dev.talaan.databricks.scim.Portions.A_PORTION;
import static dev.talaan.databricks.transport.Group.SCIM;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.transport.Guards;
import dev.talaan.databricks.unitycatalog.PathName;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Who there is in the workspace, and who is in which group.
@ApplicationScoped
public class Directory {

    private final UsersApi users;
    private final GroupsApi groups;
    private final ServicePrincipalsApi servicePrincipals;
    private final MeApi me;
    private final Guards guards;

    Directory(
            @RestClient UsersApi users,
            @RestClient GroupsApi groups,
            @RestClient ServicePrincipalsApi servicePrincipals,
            @RestClient MeApi me,
            Guards guards) {
        this.users = users;
        this.groups = groups;
        this.servicePrincipals = servicePrincipals;
        this.me = me;
        this.guards = guards;
    }

    /// The account that the portal signs in with.
    public Uni<User> me() {
        return guards.read(SCIM, me::get);
    }

    /// All people.
    public Multi<User> users() {
        return users((String) null);
    }

    /// @throws NotFound through the `Uni` if nobody has this id
    public Uni<User> user(String id) {
        return PathName.in(() -> guards.read(SCIM, () -> users.get(id)), id);
    }

    /// The person with this user name, upper or lower case.
    ///
    /// @throws NotFound through the `Uni` if there is none
    public Uni<User> userNamed(String userName) {
        return one(users(equal("userName", userName)), userName);
    }

    /// All groups with their direct members.
    public Multi<Group> groups() {
        return groups((String) null);
    }

    /// @throws NotFound through the `Uni` if no group has this id
    public Uni<Group> group(String id) {
        return PathName.in(() -> guards.read(SCIM, () -> groups.get(id)), id);
    }

    /// The group of this name, upper or lower case.
    ///
    /// @throws NotFound through the `Uni` if there is none
    public Uni<Group> groupNamed(String displayName) {
        return one(groups(equal("displayName", displayName)), displayName);
    }

    /// All service principals.
    public Multi<ServicePrincipal> servicePrincipals() {
        return servicePrincipals((String) null);
    }

    /// @throws NotFound through the `Uni` if none has this id
    public Uni<ServicePrincipal> servicePrincipal(String id) {
        return PathName.in(() -> guards.read(SCIM, () -> servicePrincipals.get(id)), id);
    }

    /// The service principal with this application id.
    ///
    /// @throws NotFound through the `Uni` if there is none
    public Uni<ServicePrincipal> servicePrincipalOf(String applicationId) {
        return one(servicePrincipals(equal("applicationId", applicationId)), applicationId);
    }

    /// How the groups hold each other, read as a whole.
    public Uni<Nesting> nesting() {
        return groups().collect().asList().map(Nesting::of);
    }

    /// Everybody by name, and who is in which group, read as a whole.
    public Uni<Roster> roster() {
        return Uni.combine()
                .all()
                .unis(
                        users().collect().asList(),
                        servicePrincipals().collect().asList(),
                        groups().collect().asList())
                .with(Roster::of);
    }

    private Multi<User> users(String filter) {
        return Portions.walk(from -> guards.read(SCIM, () -> users.list(filter, from, A_PORTION)));
    }

    private Multi<Group> groups(String filter) {
        return Portions.walk(from -> guards.read(SCIM, () -> groups.list(filter, from, A_PORTION)));
    }

    private Multi<ServicePrincipal> servicePrincipals(String filter) {
        return Portions.walk(from -> guards.read(SCIM, () -> servicePrincipals.list(filter, from, A_PORTION)));
    }

    private static String equal(String attribute, String value) {
        return attribute + " eq \"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static <T> Uni<T> one(Multi<T> found, String name) {
        return found.toUni()
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound(Detail.of("there is nobody called " + name + " in the directory")));
    }
}
