package dev.talaan.web;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;

/// The portal in production: it starts only where everything is given that it cannot do without.
@QuarkusMain
public class Portal {

    /// EX_CONFIG of sysexits.h.
    private static final int CONFIGURATION_ERROR = 78;

    public static void main(String... args) {
        var missing = Preflight.missing(ConfigProvider.getConfig());
        if (missing.isEmpty()) {
            Quarkus.run(args);
        } else {
            System.err.println("Talaan does not start: set " + String.join(", ", missing) + " (docs/operations.md).");
            System.exit(CONFIGURATION_ERROR);
        }
    }
}
