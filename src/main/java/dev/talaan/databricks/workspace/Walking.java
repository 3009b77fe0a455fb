package dev.talaan.databricks.workspace;

import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.transport.Given;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;

/// One walk under way: folder by folder, level by level.
final class Walking {

    private record Folder(String path, int level) {}

    private final Function<String, Uni<List<WorkspaceObject>>> list;
    private final Walk.Bounds bounds;
    private final Queue<Folder> ahead = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final List<WorkspaceObject> found = new ArrayList<>();
    private boolean complete = true;

    Walking(Function<String, Uni<List<WorkspaceObject>>> list, Walk.Bounds bounds) {
        this.list = list;
        this.bounds = bounds;
    }

    Uni<Walk> from(String root) {
        seen.add(root);
        ahead.add(new Folder(root, 1));
        return Multi.createBy()
                .repeating()
                .uni(this::next)
                .whilst(more -> more)
                .collect()
                .last()
                .map(_ -> new Walk(List.copyOf(found), complete));
    }

    /// A folder that went away meanwhile holds nothing; only the first one has to be there.
    private Uni<Boolean> next() {
        var folder = ahead.remove();
        return list.apply(folder.path())
                .onFailure(failure -> failure instanceof NotFound && folder.level() > 1)
                .recoverWithItem(List.of())
                .map(objects -> {
                    objects.forEach(object -> take(object, folder.level()));
                    return !ahead.isEmpty();
                });
    }

    private void take(WorkspaceObject object, int level) {
        if (!seen.add(Given.value(object.path(), "the path of an object"))) {
            return;
        }
        if (found.size() == bounds.objects()) {
            complete = false;
            ahead.clear();
            return;
        }
        found.add(object);
        if (object.isFolder() && level < bounds.depth()) {
            ahead.add(new Folder(object.path(), level + 1));
        } else if (object.isFolder()) {
            complete = false;
        }
    }
}
