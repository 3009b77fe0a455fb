package dev.talaan.audit;

import dev.talaan.changes.Change;
import dev.talaan.changes.Criteria;
import dev.talaan.identity.Person;
import dev.talaan.identity.Role;
import dev.talaan.identity.Scope;
import dev.talaan.web.Problem;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/// How much of the record somebody sees: auditors and admins all of it, everybody else what they asked for themselves.
///
/// @param whole whether it is all of it; such a reader's looks are on record
record Sight(UUID person, boolean whole) {

    static final String OWN_ONLY = "You see what you asked for yourself. Auditors see everything.";

    private static final Set<Role> READERS = EnumSet.of(Role.AUDITOR, Role.ADMIN);

    static Sight of(Person person) {
        return new Sight(person.id(), person.may(READERS, new Scope.Everything()));
    }

    Criteria within(Criteria asked) {
        return whole ? asked : asked.by(person);
    }

    /// @throws Problem 403 if others' Changes are asked for
    void mustReach(Filters filters) {
        if (!whole && !filters.person().isEmpty() && !filters.person().equals(person.toString())) {
            throw Problem.forbidden("These Changes were asked for by somebody else.", OWN_ONLY);
        }
    }

    /// @throws Problem 403 if it is somebody else's
    void mustReach(Change change) {
        if (!whole && !change.proposer().equals(person)) {
            throw Problem.forbidden("Change %d was asked for by somebody else.".formatted(change.number()), OWN_ONLY);
        }
    }

    /// @throws Problem 403 if only part of the record is seen
    void mustBeWhole() {
        if (!whole) {
            throw Problem.forbidden("Who has read the record is for auditors of everything.", OWN_ONLY);
        }
    }
}
