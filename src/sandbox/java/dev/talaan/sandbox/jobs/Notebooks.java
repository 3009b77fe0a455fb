package dev.talaan.sandbox.jobs;

/// Which notebooks the workspace has; a task that is to run another one fails.
@FunctionalInterface
public interface Notebooks {

    boolean exist(String path);
}
