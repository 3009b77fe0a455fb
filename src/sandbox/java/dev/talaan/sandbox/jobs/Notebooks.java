package dev.talaan.sandbox.jobs;

/// Which notebooks the workspace has; a task that is to run another one fails.
@FunctionalInterface
public interface Notebooks {

    boolean exist(String path);

    /// Those of the seeded jobs, and whatever lies in a folder that everybody shares.
    static Notebooks seeded() {
        return path -> Pipeline.hasNotebook(path) || path.startsWith("/Shared/") || path.startsWith("/Workspace/");
    }
}
