package dev.talaan.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Which groups give which roles, and whom to ask for one.
@ApplicationScoped
public class Access {

    private final AccessConfig config;

    Access(AccessConfig config) {
        this.config = config;
    }

    public String contact() {
        return config.contact();
    }

    /// What the groups give, in words: "Preparer (RIM), Auditor", or "No role".
    public String words(Collection<String> groups) {
        var assignments = assignments(groups);
        return assignments.isEmpty()
                ? "No role"
                : assignments.stream().map(Assignment::words).collect(Collectors.joining(", "));
    }

    List<Assignment> assignments(Collection<String> groups) {
        return groups.stream()
                .sorted()
                .flatMap(group -> config.groups().getOrDefault(group, List.of()).stream())
                .distinct()
                .toList();
    }
}
