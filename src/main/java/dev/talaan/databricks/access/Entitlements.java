package dev.talaan.databricks.access;

import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.PermissionDenied;
import dev.talaan.databricks.scim.Roster;
import dev.talaan.databricks.unitycatalog.Grants;
import dev.talaan.databricks.unitycatalog.Securable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Who may do what, with the reasons.
@ApplicationScoped
public class Entitlements {

    private final Grants grants;
    private final Owners owners;

    Entitlements(Grants grants, Owners owners) {
        this.grants = grants;
        this.owners = owners;
    }

    /// Who may do what with a catalog, a schema, a table, a volume, a function, a model or an external location: a call
    /// for the grants, and one for the owner of the thing and of each of its containers.
    ///
    /// @param roster who there is; it may be some minutes old
    /// @throws NotFound through the `Uni` if the thing is not there
    /// @throws PermissionDenied through the `Uni` if the portal may not see it
    public Uni<Access> on(Securable thing, Roster roster) {
        var kept = new Securable(thing.type(), thing.fullName().toLowerCase(Locale.ROOT));
        return Uni.combine()
                .all()
                .unis(grants.effective(kept).collect().asList(), ownersFor(kept))
                .with((granted, owned) -> new Access(kept, granted, owned, roster));
    }

    private Uni<Map<Securable, String>> ownersFor(Securable thing) {
        var itself = owners.of(thing).map(owner -> new Ownership(thing, owner));
        var above = Multi.createFrom()
                .iterable(thing.above())
                .onItem()
                .transformToUniAndMerge(each -> owners.of(each)
                        .onFailure(PermissionDenied.class)
                        .recoverWithItem(Optional.empty())
                        .map(owner -> new Ownership(each, owner)))
                .collect()
                .asList();
        return Uni.combine().all().unis(itself, above).with((own, others) -> listed(thing, own, others));
    }

    private record Ownership(Securable owned, Optional<String> owner) {}

    private static Map<Securable, String> listed(Securable thing, Ownership own, List<Ownership> others) {
        var found = new LinkedHashMap<Securable, String>();
        Stream.concat(Stream.of(own), others.stream())
                .sorted((a, b) -> place(thing, a) - place(thing, b))
                .forEach(each -> each.owner().ifPresent(owner -> found.put(each.owned(), owner)));
        return found;
    }

    /// The thing itself comes first, then its containers, the nearest first.
    private static int place(Securable thing, Ownership ownership) {
        return thing.above().indexOf(ownership.owned());
    }
}
