package dev.talaan.databricks.unitycatalog;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.PermissionDenied;
import dev.talaan.databricks.DatabricksError.Unreadable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Who was given which privilege on what. Owners are in no grant: they are read from the thing itself, and from what
/// contains it. Groups stay groups; who is in them, the directory tells. The package `access` puts all of it together.
@ApplicationScoped
public class Grants {

    private final GrantsApi api;
    private final Calls calls;

    Grants(@RestClient GrantsApi api, Calls calls) {
        this.api = api;
        this.calls = calls;
    }

    /// What is granted on a thing itself.
    ///
    /// @throws NotFound through the `Multi` if it is not there
    /// @throws PermissionDenied through the `Multi` if the portal may not see it
    public Multi<Grant> on(Securable thing) {
        return calls.all(
                        token -> api.on(thing.type(), thing.fullName(), null, 0, token), thing.type(), thing.fullName())
                .onItem()
                .transformToIterable(assignment -> direct(assignment, thing));
    }

    /// What is granted on a thing and on everything that contains it.
    ///
    /// @throws NotFound through the `Multi` if it is not there
    public Multi<Grant> effective(Securable thing) {
        return effective(thing, null);
    }

    /// The same for one principal, and for none of its groups.
    ///
    /// @throws NotFound through the `Multi` if thing or principal is not there
    public Multi<Grant> effective(Securable thing, String principal) {
        return calls.all(
                        token -> api.effective(thing.type(), thing.fullName(), principal, 0, token),
                        thing.type(),
                        thing.fullName())
                .onItem()
                .transformToIterable(assignment -> inherited(assignment, thing));
    }

    /// Makes all of the changes or none. Making them twice makes them once.
    ///
    /// @return what is granted on the thing itself afterwards
    /// @throws InvalidRequest through the `Uni` if a privilege is not known or means nothing on such a thing
    /// @throws NotFound through the `Uni` if thing or principal is not there
    /// @throws PermissionDenied through the `Uni` if the portal may not grant on it
    public Uni<List<Grant>> change(Securable thing, List<GrantChange> changes) {
        var body = new GrantChanges(changes);
        return calls.repeatable(() -> api.change(thing.type(), thing.fullName(), body), thing.type(), thing.fullName())
                .map(after -> Objects.requireNonNullElse(after.items(), List.<GrantPage.Assignment>of()).stream()
                        .flatMap(assignment -> direct(assignment, thing).stream())
                        .toList());
    }

    private static List<Grant> direct(GrantPage.Assignment assignment, Securable thing) {
        return present(given(assignment).privileges())
                .map(name -> new Grant(given(assignment.principal()), new Privilege(name), thing))
                .toList();
    }

    private static List<Grant> inherited(EffectiveGrantPage.Assignment assignment, Securable thing) {
        return present(given(assignment).privileges())
                .map(each -> new Grant(
                        given(assignment.principal()), new Privilege(given(each.privilege())), from(each, thing)))
                .toList();
    }

    private static Securable from(EffectiveGrantPage.Inherited privilege, Securable thing) {
        return privilege.inheritedFromType() == null
                ? thing
                : new Securable(privilege.inheritedFromType(), given(privilege.inheritedFromName()));
    }

    private static <T> Stream<T> present(List<T> list) {
        return Objects.requireNonNullElse(list, List.<T>of()).stream().map(Grants::given);
    }

    private static <T> T given(T value) {
        if (value == null) {
            throw new Unreadable(Detail.of("a grant that lacks a part"));
        }
        return value;
    }
}
