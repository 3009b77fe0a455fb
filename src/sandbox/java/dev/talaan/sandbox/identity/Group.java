package dev.talaan.sandbox.identity;

import java.util.List;

/// A group of accounts and of other groups.
///
/// @param members by name, as they were put in
public record Group(String id, String name, List<String> members) {

    public Group {
        members = List.copyOf(members);
    }
}
