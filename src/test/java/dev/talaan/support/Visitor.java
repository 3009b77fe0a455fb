package dev.talaan.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Somebody with a browser of their own: cookies, one tab, and a memory of what the console complained about.
public final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final URI portal;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context, URI portal) {
        this.context = context;
        this.portal = portal;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    public Page open(String path) {
        page.navigate(portal.resolve(path).toString());
        return page;
    }

    public Page page() {
        return page;
    }

    /// Signs in with the form, as a person does, and returns the page that follows.
    public Page signIn(Accounts who) {
        page.fill("#account", who.account());
        page.fill("#password", who.account());
        page.click("form.sign-in button");
        page.waitForLoadState(LoadState.LOAD);
        return page;
    }

    public List<Cookie> cookies() {
        return context.cookies();
    }

    public List<String> cookieNames() {
        return cookies().stream().map(cookie -> cookie.name).toList();
    }

    /// What time does to a session while the page stays open: the browser has its cookie no more.
    public void endSession(String cookie) {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile(cookie + ".*")));
    }

    /// What the browser's console complained about: scripts that failed, and every breach of the CSP.
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /// Nothing that axe finds fault with (WCAG 2.2 AA and best practices), and nothing wider than the window.
    public void seesAnAccessiblePage() {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(() -> violations.stream()
                        .map(v -> v.getId() + ": "
                                + v.getNodes().stream().map(n -> n.getHtml()).toList())
                        .toList()
                        .toString())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("the page is not wider than the window")
                .isEqualTo(true);
    }

    public void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
