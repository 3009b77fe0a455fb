package dev.talaan.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One real browser for the whole test run, found or fetched by itself.
public final class Chromium {

    private static Browser browser;

    private Chromium() {}

    /// Somebody at a desk, with JavaScript, in light colours.
    public static Visitor visitor(URI portal) {
        return new Look(1280, 1100, ColorScheme.LIGHT, true).at(portal);
    }

    /// How somebody looks at the portal.
    public record Look(int width, int height, ColorScheme scheme, boolean script) {

        public Visitor at(URI portal) {
            return new Visitor(
                    running()
                            .newContext(new Browser.NewContextOptions()
                                    .setViewportSize(width, height)
                                    .setColorScheme(scheme)
                                    .setJavaScriptEnabled(script)),
                    portal);
        }

        public Look withoutScript() {
            return new Look(width, height, scheme, false);
        }

        public Look dark() {
            return new Look(width, height, ColorScheme.DARK, script);
        }

        @Override
        public String toString() {
            return width + "-" + scheme.name().toLowerCase() + (script ? "" : "-no-script");
        }
    }

    public static final Look DESK = new Look(1280, 1100, ColorScheme.LIGHT, true);
    public static final Look PHONE = new Look(390, 844, ColorScheme.LIGHT, true);

    private static synchronized Browser running() {
        if (browser == null) {
            browser = launch(BrowserProgram.find());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> browser.close()));
        }
        return browser;
    }

    /// With a program of this machine, or with the one that Playwright fetches; failing that, Debian's package.
    private static Browser launch(Optional<Path> program) {
        if (program.isPresent()) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright.chromium().launch(options().setExecutablePath(program.get()));
        }
        try {
            return Playwright.create().chromium().launch(options());
        } catch (RuntimeException cannotFetch) { // Playwright throws a bare one where its download fails
            return launch(Optional.of(BrowserProgram.install(cannotFetch)));
        }
    }

    private static LaunchOptions options() {
        return new LaunchOptions()
                .setHeadless(true)
                .setChromiumSandbox(false)
                .setArgs(List.of(
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run"));
    }
}
