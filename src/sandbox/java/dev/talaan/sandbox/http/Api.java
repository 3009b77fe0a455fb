package dev.talaan.sandbox.http;

/// A group of endpoints that mounts itself.
@FunctionalInterface
public interface Api {

    void mount(Routes routes);
}
