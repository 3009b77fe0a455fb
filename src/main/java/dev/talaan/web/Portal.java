package dev.talaan.web;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Path;

/// The portal in production: it starts only where everything is given that it cannot do without. With an
/// argument it is a [Command] instead, and ends.
@QuarkusMain
public class Portal {

    /// EX_CONFIG of sysexits.h.
    private static final int CONFIGURATION_ERROR = 78;

    public static void main(String... args) {
        var command = Command.of(args);
        var given = Preflight.given(Path.of(""));
        var missing = Preflight.missing(given, command.needs());
        if (!missing.isEmpty()) {
            refuse("set " + String.join(", ", missing));
        }
        var inTheClear = Preflight.inTheClear(given);
        if (command == Command.PORTAL && !inTheClear.isEmpty()) {
            refuse(String.join(" and ", inTheClear) + " must begin with https://, for the client's secret goes there");
        }
        command.settings().forEach(System::setProperty);
        ApplicationLifecycleManager.setDefaultExitCodeHandler(Portal::ended);
        Quarkus.run(args);
    }

    private static void refuse(String why) {
        System.err.println("Talaan does not start: " + why + " (docs/operations.md).");
        System.exit(CONFIGURATION_ERROR);
    }

    private static void ended(int status, Throwable failure) {
        System.exit(isAboutSettings(failure) ? CONFIGURATION_ERROR : status);
    }

    private static boolean isAboutSettings(Throwable failure) {
        return failure != null && (failure instanceof ConfigurationException || isAboutSettings(failure.getCause()));
    }
}
