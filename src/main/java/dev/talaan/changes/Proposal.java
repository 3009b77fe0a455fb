package dev.talaan.changes;

import dev.talaan.identity.Person;
import dev.talaan.ledger.Door;
import java.util.Optional;
import java.util.UUID;

/// Somebody asks for something.
///
/// @param id of the Change that this becomes, given when the form was shown: sent twice, it is still one Change
/// @param seen the digest of what was on the screen; empty where nobody was shown anything
public record Proposal(UUID id, Person person, Door door, Reason reason, Optional<String> seen) {}
