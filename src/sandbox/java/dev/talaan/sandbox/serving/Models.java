package dev.talaan.sandbox.serving;

/// Which registered models, in which versions, can be served.
@FunctionalInterface
public interface Models {

    boolean has(String name, String version);
}
