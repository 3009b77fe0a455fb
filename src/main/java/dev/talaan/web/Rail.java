package dev.talaan.web;

import dev.talaan.identity.Person;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// The left rail as one person sees it.
@ApplicationScoped
class Rail {

    private final List<NavEntry> entries;

    Rail(@All List<NavEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavEntry::order))
                .toList();
    }

    List<Section> sectionsFor(Person person, String path) {
        var lines = new LinkedHashMap<String, List<Line>>();
        for (var entry : entries) {
            if (person.hasAnyOf(entry.roles())) {
                lines.computeIfAbsent(entry.section(), _ -> new ArrayList<>())
                        .add(new Line(entry.label(), entry.href(), isCurrent(entry, path)));
            }
        }
        return lines.entrySet().stream()
                .map(e -> new Section(e.getKey(), e.getValue()))
                .toList();
    }

    private static boolean isCurrent(NavEntry entry, String path) {
        return path.equals(entry.href()) || path.startsWith(entry.href() + "/");
    }

    record Section(String title, List<Line> lines) {}

    record Line(String label, String href, boolean current) {}
}
