package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;

/** Browsers of several people at their desks; each page has cookies of its own. */
final class DeskBrowser implements AutoCloseable {

    private static final double PATIENCE_MS = 60_000;

    private final Browsers browsers;
    private final Foyer foyer;

    private DeskBrowser(Browsers browsers, Foyer foyer) {
        this.browsers = browsers;
        this.foyer = foyer;
    }

    static DeskBrowser open(Foyer foyer) {
        return new DeskBrowser(Browsers.open(), foyer);
    }

    /** Somebody's desk, signed in with the demo password. */
    Page signIn(String login) {
        Page page = newPage();
        page.navigate(foyer.at("/").toString());
        fillLogin(page, login, Foyer.PASSWORD);
        assertThat(page)
                .hasURL(
                        Pattern.compile(".*/desk/desk\\.xhtml.*"),
                        new PageAssertions.HasURLOptions().setTimeout(PATIENCE_MS));
        page.waitForLoadState();
        return page;
    }

    Page newPage() {
        return newPage(ColorScheme.LIGHT);
    }

    Page newPage(ColorScheme scheme) {
        BrowserContext context = browsers.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1440, 900)
                        .setColorScheme(scheme));
        context.setDefaultTimeout(PATIENCE_MS);
        return context.newPage();
    }

    void closePages() {
        browsers.browser().contexts().forEach(BrowserContext::close);
    }

    static void fillLogin(Page page, String login, String password) {
        page.locator("input[type=text]").first().fill(login);
        page.locator("input[type=password]").fill(password);
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    /** Opens a call's entry, and with it its card. */
    static Locator openCard(Page desk, Call call) {
        desk.getByText(shown(call.from())).first().click();
        Locator first = desk.getByLabel("First name").first();
        visible(first);
        return first;
    }

    static void visible(Locator locator) {
        assertThat(locator).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
    }

    static void hasValue(Locator locator, String value) {
        assertThat(locator).hasValue(value, new LocatorAssertions.HasValueOptions().setTimeout(PATIENCE_MS));
    }

    /** As the desk writes a number of its own country, with hyphens that do not break. */
    static String shown(String e164) {
        return "(" + e164.substring(2, 5) + ") " + e164.substring(5, 8) + "-" + e164.substring(8);
    }

    @Override
    public void close() {
        browsers.close();
    }
}
