package dev.talaan.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where Chrome or Chromium is on this machine.
final class BrowserProgram {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome");
    private static final List<String> ELSEWHERE = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private BrowserProgram() {}

    /// The configured one (`-Dtalaan.browser=…` or `TALAAN_BROWSER`), else one on the PATH or in a usual place.
    static Optional<Path> find() {
        var configured = Optional.ofNullable(System.getProperty("talaan.browser"))
                .or(() -> Optional.ofNullable(System.getenv("TALAAN_BROWSER")));
        if (configured.isPresent()) {
            return Optional.of(Path.of(configured.get()));
        }
        var onPath = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, ELSEWHERE.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Installs Debian's or Ubuntu's package, as `playwright install-deps` does; only root can.
    ///
    /// @param why the reason for which Playwright could not fetch a browser of its own
    /// @throws IllegalStateException with one sentence if there is no browser to be had
    static Path install(Exception why) {
        if (Files.isExecutable(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"))) {
            System.err.println("No Chrome or Chromium found: installing the package 'chromium' for the browser tests.");
            run("apt-get", "update");
            run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
        }
        return find().orElseThrow(() -> new IllegalStateException(
                "The browser tests need Chrome or Chromium: install one, or name it with -Dtalaan.browser=/path/to/it.",
                why));
    }

    private static void run(String... command) {
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while installing a browser", e);
        }
    }
}
