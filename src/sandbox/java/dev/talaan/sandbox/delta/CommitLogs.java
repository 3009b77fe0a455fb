package dev.talaan.sandbox.delta;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The commit log of each table, by its full name.
public final class CommitLogs {

    private final Map<String, List<Commit>> logs = new ConcurrentHashMap<>();

    /// Begins a table's log so that its last commit has the given version; older versions have left the log.
    public void begin(String table, List<Commit> commits, long newest) {
        var first = newest - commits.size() + 1;
        var numbered = new ArrayList<Commit>();
        for (var commit : commits) {
            numbered.add(commit.numbered(first + numbered.size()));
        }
        logs.put(table, List.copyOf(numbered));
    }

    public void append(String table, Commit commit) {
        logs.compute(table, (name, log) -> {
            var longer = new ArrayList<>(log == null ? List.<Commit>of() : log);
            longer.add(commit.numbered(longer.isEmpty() ? 0 : longer.getLast().version() + 1));
            return List.copyOf(longer);
        });
    }

    public List<Commit> newestFirst(String table) {
        return logs.getOrDefault(table, List.of()).reversed();
    }

    public Optional<Commit> newest(String table) {
        return newestFirst(table).stream().findFirst();
    }
}
