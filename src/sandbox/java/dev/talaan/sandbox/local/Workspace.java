package dev.talaan.sandbox.local;

/// A Databricks of this machine's own, for [LocalSandbox] to start.
@FunctionalInterface
interface Workspace {

    /// Serves on the port until what is returned is closed.
    AutoCloseable open(int port);
}
