package dev.talaan.contract;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A Python package with all that it needs, in a virtual environment of its own below the user's cache directory. It
/// is made once and found again; one that was left half made is made anew.
record VirtualEnvironment(String name, String version) {

    private static final List<String> PYTHONS =
            List.of("python3", "python3.13", "python3.12", "python3.11", "python3.10", "python");

    private static final String OLD_ENOUGH = "import sys; sys.exit(0 if sys.version_info >= (3, 10) else 1)";

    /// The interpreter in it.
    Path python() {
        try {
            var home = Files.createDirectories(cache().resolve("talaan")).resolve(name + "-" + version);
            var python = home.resolve("bin").resolve("python");
            var complete = home.resolve("complete");
            try (var guard = FileChannel.open(home.resolveSibling(home.getFileName() + ".lock"), CREATE, WRITE);
                    var alone = guard.lock()) {
                Objects.requireNonNull(alone);
                if (!Files.exists(complete)) {
                    make(home, python);
                    Files.createFile(complete);
                }
            }
            return python;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(Path home, Path python) throws IOException {
        var made = Commands.run(List.of(anyPython(), "-m", "venv", "--clear", home.toString()));
        if (!made.succeeded()) {
            throw new IllegalStateException(
                    "The contract with " + name + " needs Python's venv, which is not whole here"
                            + " (Debian and Ubuntu: install python3-venv):\n" + made.output());
        }
        var asked = name + "==" + version;
        var installed = Commands.run(List.of(
                python.toString(),
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--no-input",
                asked));
        if (!installed.succeeded()) {
            throw new IllegalStateException("pip could not install " + asked + ":\n" + installed.output());
        }
    }

    private String anyPython() {
        return PYTHONS.stream()
                .filter(python ->
                        Commands.run(List.of(python, "-c", OLD_ENOUGH)).succeeded())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The contract with " + name
                        + " needs Python 3.10 or later with venv on the PATH; looked for " + PYTHONS + "."));
    }

    private static Path cache() {
        return Stream.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .findFirst()
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
    }
}
