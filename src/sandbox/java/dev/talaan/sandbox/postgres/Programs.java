package dev.talaan.sandbox.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL's own programs, unpacked for this machine.
record Programs(Path home) {

    /// PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it does.
    private static final List<String> NOT_AS_ROOT = List.of("unshare", "--user");

    @SafeVarargs
    final List<String> command(String program, List<String>... arguments) {
        var command = new ArrayList<>(isRoot() ? NOT_AS_ROOT : List.of());
        command.add(home.resolve("bin").resolve(program).toString());
        for (var some : arguments) {
            command.addAll(some);
        }
        return List.copyOf(command);
    }

    /// Runs to the end; whatever the program said is in the exception if it failed.
    @SafeVarargs
    final void run(String program, List<String>... arguments) {
        var command = command(program, arguments);
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
            var code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(
                        "%s ended with %d: %s%s".formatted(command, code, said.strip(), hint(said)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be run".formatted(command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + program, e);
        }
    }

    private static String hint(String said) {
        return said.contains("unshare failed")
                ? " PostgreSQL does not run as root, and no user namespace may be made here: start the portal as an"
                        + " ordinary user, or bring a database with QUARKUS_DATASOURCE_JDBC_URL."
                : "";
    }

    private static boolean isRoot() {
        var self = Path.of("/proc/self");
        try {
            return Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
