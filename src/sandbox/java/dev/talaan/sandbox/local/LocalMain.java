package dev.talaan.sandbox.local;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/// Starts the portal with everything it needs around it: `quarkus:dev` and the demonstration begin here.
@QuarkusMain(name = "local")
public final class LocalMain {

    static void main(String... args) {
        LocalDatabase.offer();
        Quarkus.run(args);
    }
}
