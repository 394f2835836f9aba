package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** People in front of browsers: visitors of public pages, and agents at their desks. */
final class Visitors implements AutoCloseable {

    static final double PATIENCE_MS = 60_000;

    private static final Path SHOTS = Path.of(System.getProperty("foyer.system.target", "target"), "screenshots")
            .toAbsolutePath();

    private final Browsers browsers;

    private Visitors(Browsers browsers) {
        this.browsers = browsers;
    }

    static Visitors open() {
        return new Visitors(Browsers.open());
    }

    Page visitor(int width, ColorScheme scheme) {
        return page(options(width, scheme));
    }

    Page withoutScript(int width, ColorScheme scheme) {
        return page(options(width, scheme).setJavaScriptEnabled(false));
    }

    /** A demo user who has signed in. */
    Page agent(Foyer foyer, String login) {
        return agent(foyer, login, 1440, ColorScheme.LIGHT);
    }

    Page agent(Foyer foyer, String login, int width, ColorScheme scheme) {
        Page page = page(options(width, scheme));
        page.navigate(foyer.at("/").toString());
        page.locator("input[type=text]").first().fill(login);
        page.locator("input[type=password]").fill(Foyer.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page)
                .not()
                .hasURL(
                        Pattern.compile(".*/login\\.xhtml.*"),
                        new PageAssertions.HasURLOptions().setTimeout(PATIENCE_MS));
        return page;
    }

    private static Browser.NewContextOptions options(int width, ColorScheme scheme) {
        return new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
    }

    private Page page(Browser.NewContextOptions options) {
        BrowserContext context = browsers.browser().newContext(options);
        context.setDefaultTimeout(PATIENCE_MS);
        return context.newPage();
    }

    void closePages() {
        browsers.browser().contexts().forEach(BrowserContext::close);
    }

    void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    static void visible(Locator locator) {
        assertThat(locator).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
    }

    /** A public page brings nothing from elsewhere and runs nothing of its own. */
    static void assertSoundHeaders(Answer page) {
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'self'")
                .doesNotContain("unsafe");
        // The server's own SAMEORIGIN counts for nothing beside frame-ancestors (CSP level 2).
        assertThat(page.header("X-Frame-Options")).isNotEqualTo("DENY");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.body()).doesNotContain("style=\"").doesNotContain("<script");
    }

    @Override
    public void close() {
        browsers.close();
    }
}
