package dev.talaan.databricks.access;

import dev.talaan.databricks.unitycatalog.Privilege;
import dev.talaan.databricks.unitycatalog.Securable;
import java.util.List;

/// A privilege that somebody has, and why.
///
/// @param through the groups from whoever has it up to the one that it was given to, the nearest first; empty where it
///        was given to himself
public record Entitlement(Privilege privilege, Ground ground, List<String> through) {

    /// Why somebody has a privilege.
    public sealed interface Ground {

        /// The thing that was asked about, or one that contains it.
        Securable on();
    }

    /// It was granted there, and holds for all that is in it.
    public record Granted(Securable on) implements Ground {}

    /// Who owns something has every privilege on it. Of what is in it he may only dispose: `MANAGE`.
    public record Owned(Securable on) implements Ground {}

    /// Whether it lets somebody do this with a thing, be there a way to it or not.
    boolean gives(Privilege wanted, Securable thing) {
        return privilege.includes(wanted)
                && (ground.on().equals(thing) || thing.above().contains(ground.on()));
    }
}
