package dev.talaan.web;

import dev.talaan.identity.Role;
import java.util.Set;

/// A line in the left rail. Each house contributes its own as a bean; nobody edits a list.
public interface NavEntry {

    /// The heading under which the line stands; empty for the lines above all headings.
    String section();

    String label();

    /// Where it leads; also the prefix of the paths on which the line is the current one.
    String href();

    /// Lower numbers stand higher; the first line of a section places the section.
    int order();

    /// Who sees the line: holders of any of these roles.
    Set<Role> roles();
}
