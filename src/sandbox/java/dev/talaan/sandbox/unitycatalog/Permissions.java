package dev.talaan.sandbox.unitycatalog;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.identity.Principal;
import dev.talaan.sandbox.unitycatalog.access.Grants.Effective;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Privileges and ownership as they are given, taken and told, by the API and by SQL alike. Refusals are the API's.
public final class Permissions {

    private final Desk desk;

    Permissions(Desk desk) {
        this.desk = desk;
    }

    /// @param add names of privileges, in either spelling
    /// @throws ApiError where caller, principal or privilege will not do; nothing is changed then
    public void change(Principal caller, Securable securable, String principal, List<String> add, List<String> remove)
            throws SQLException {
        desk.admission().managed(caller, securable);
        make(
                securable,
                List.of(GrantChange.checked(
                        principal, add, remove, securable, desk.access().directory())));
    }

    void make(Securable securable, List<GrantChange> changes) {
        var grants = desk.access().grants();
        changes.forEach(change -> grants.change(securable, change.principal(), change.add(), change.remove()));
    }

    /// Makes it somebody else's.
    ///
    /// @throws ApiError where caller or owner will not do
    public void give(Principal caller, Securable securable, String owner) throws SQLException {
        desk.admission().managed(caller, securable);
        var known = known(owner);
        desk.access()
                .register()
                .change(
                        securable,
                        entry -> entry.ownedBy(known)
                                .changed(caller.userName(), desk.clock().now()));
    }

    /// What is granted on a securable and on its containers, as far as the caller may know, by principal.
    ///
    /// @throws ApiError where it is not there, or hidden from the caller
    public SortedMap<String, List<Effective>> effective(
            Principal caller, Securable securable, Optional<String> principal) throws SQLException {
        var shown = shown(caller, seen(caller, securable, principal), principal);
        var found = new TreeMap<>(desk.access().grants().effective(securable));
        found.keySet().removeIf(shown.negate());
        return found;
    }

    Securable seen(Principal caller, Securable securable, Optional<String> principal) throws SQLException {
        principal.ifPresent(this::known);
        return desk.admission().seen(caller, securable, true);
    }

    /// Who manages it sees everybody's privileges; anybody else who sees it sees his own and his groups'.
    Predicate<String> shown(Principal caller, Securable securable, Optional<String> principal) {
        var mine = desk.access().identities(caller);
        var all = desk.access().manages(caller, securable);
        return name -> (all || mine.contains(name))
                && principal.map(name::equalsIgnoreCase).orElse(true);
    }

    private String known(String principal) {
        return desk.access().directory().known(principal).orElseThrow(() -> Desk.noPrincipal(principal));
    }
}
