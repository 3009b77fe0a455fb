package dev.talaan.changes;

import dev.talaan.identity.Role;
import dev.talaan.identity.Scope;
import java.util.Set;

/// What would happen, in one sentence that a finance person understands, and who may ask for it.
///
/// @param roles holders of any of these may propose it,
/// @param over if the role reaches over all of this
public record Description(String sentence, Subject subject, Set<Role> roles, Scope over) {}
