package dev.talaan.sandbox.files;

import dev.talaan.sandbox.files.Node.Type;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.time.SandboxClock;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// The notebooks, files and folders of the workspace.
public final class WorkspaceTree {

    private static final Set<String> PROTECTED = Set.of("/", "/Users", "/Shared", "/Repos");
    private static final byte[] NOTHING = {};

    private final SandboxClock clock;
    private final TreeMap<TreePath, Node> nodes = new TreeMap<>();
    private long lastId = 2_041_000;

    public WorkspaceTree(SandboxClock clock) {
        this.clock = clock;
        place(TreePath.ROOT, new Content(Type.DIRECTORY, null, NOTHING));
        TreeSeeds.into(this);
    }

    /// Whether a notebook stands at the path, as a job's task names it.
    public synchronized boolean hasNotebook(String path) {
        if (!path.startsWith("/")) {
            return false;
        }
        var found = nodes.get(TreePath.of(path));
        return found != null && found.type() == Type.NOTEBOOK;
    }

    synchronized Node find(TreePath path) {
        var found = nodes.get(path);
        if (found == null) {
            throw ApiError.missing("Path (" + path + ") doesn't exist.");
        }
        return found;
    }

    /// What is in a folder, by path; anything else is its own list.
    synchronized List<Node> list(TreePath path) {
        var found = find(path);
        return found.type().isFolder()
                ? below(path).stream()
                        .filter(node -> node.path().parent().equals(path))
                        .toList()
                : List.of(found);
    }

    synchronized List<Node> below(TreePath path) {
        return nodes.values().stream().filter(node -> node.path().isBelow(path)).toList();
    }

    synchronized void mkdirs(TreePath path) {
        var there = nodes.get(path);
        if (there != null && !there.type().isFolder()) {
            throw taken("Path (" + path + ") already exists and is not a folder.");
        }
        if (there == null) {
            mkdirs(path.parent());
            place(path, new Content(Type.DIRECTORY, null, NOTHING));
        }
    }

    synchronized void put(TreePath path, Content content, boolean overwrite) {
        var there = nodes.get(path);
        if (there != null && (!overwrite || there.type() != content.type())) {
            throw taken("Path (" + path + ") already exists.");
        }
        if (!nodes.containsKey(path.parent())
                || !nodes.get(path.parent()).type().isFolder()) {
            throw ApiError.missing("The parent folder (" + path.parent() + ") does not exist.");
        }
        place(path, content);
    }

    synchronized void delete(TreePath path, boolean recursive) {
        find(path);
        if (PROTECTED.contains(path.text())) {
            throw new ApiError(400, "BAD_REQUEST", "Folder " + path.name() + " is protected");
        }
        var inside = below(path);
        if (!inside.isEmpty() && !recursive) {
            throw new ApiError(400, "DIRECTORY_NOT_EMPTY", "Folder (" + path + ") is not empty");
        }
        inside.forEach(node -> nodes.remove(node.path()));
        nodes.remove(path);
    }

    /// What is replaced keeps its id and the time of its creation.
    synchronized void place(TreePath path, Content content) {
        var there = nodes.get(path);
        var now = clock.now();
        nodes.put(
                path,
                new Node(
                        path,
                        there == null ? ++lastId : there.id(),
                        content.type(),
                        content.language(),
                        content.bytes(),
                        there == null ? now : there.created(),
                        now));
    }

    private static ApiError taken(String message) {
        return new ApiError(400, "RESOURCE_ALREADY_EXISTS", message);
    }
}
