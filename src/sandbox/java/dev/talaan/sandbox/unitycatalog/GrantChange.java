package dev.talaan.sandbox.unitycatalog;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;
import dev.talaan.sandbox.identity.Directory;
import dev.talaan.sandbox.unitycatalog.access.Privilege;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import java.util.List;
import java.util.Set;

/// What a principal is to get and to lose. All changes of a call are checked before the first is made.
record GrantChange(String principal, List<Privilege> add, List<Privilege> remove) {

    private static final Set<String> FIELDS = Set.of("principal", "add", "remove");

    static List<GrantChange> read(Fields body, Securable securable, Directory directory) {
        var changes = body.objects("changes");
        if (changes.isEmpty()) {
            throw ApiError.invalid("Missing required field: changes");
        }
        return changes.stream().map(change -> one(change, securable, directory)).toList();
    }

    private static GrantChange one(Fields change, Securable securable, Directory directory) {
        change.json().fieldNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ApiError.malformed("Could not parse request object: Unknown field " + name);
                });
        var name = change.requiredText("principal");
        return checked(name, change.strings("add"), change.strings("remove"), securable, directory);
    }

    static GrantChange checked(
            String principal, List<String> add, List<String> remove, Securable securable, Directory directory) {
        return new GrantChange(
                directory.known(principal).orElseThrow(() -> Desk.noPrincipal(principal)),
                privileges(add, securable),
                privileges(remove, securable));
    }

    private static List<Privilege> privileges(List<String> names, Securable securable) {
        return names.stream().map(name -> privilege(name, securable)).toList();
    }

    private static Privilege privilege(String name, Securable securable) {
        var privilege = Privilege.reading(name)
                .orElseThrow(() -> ApiError.invalid("Privilege " + name + " is not a known privilege."));
        if (!securable.type().allows(privilege)) {
            throw ApiError.invalid("Privilege " + privilege.words() + " is not applicable to this entity ["
                    + securable.fullName() + ":" + securable.type() + "/" + securable.type()
                    + "]. If this seems unexpected, please check the privilege version of the metastore in use [1.0].");
        }
        return privilege;
    }
}
