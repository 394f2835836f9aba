package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A new version is put in place while people work: their tabs stay open meanwhile. */
class RestartSystemTest {

    private static final double PATIENCE_MS = 90_000;

    @Test
    void asksATabLeftOpenToSignInAgainAndKeepsItsDraft() {
        String port = String.valueOf(StandaloneBroker.freePort());
        try (Product product = Product.inNewHome("restart", Map.of("FOYER_HTTP_PORT", port))
                        .start();
                DeskBrowser browser = DeskBrowser.open(product.client())) {
            Page tab = browser.signIn("agent");
            Call call = Call.incoming();
            product.client().tell(call, "ringing");
            DeskBrowser.openCard(tab, call).fill("Drafted Dora");
            tab.keyboard().press("Tab");

            product.restart();
            Locator signIn = tab.locator("#connection-link");
            assertThat(signIn).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
            DeskBrowser.hasValue(tab.getByLabel("First name").first(), "Drafted Dora");
            signIn.click();
            DeskBrowser.fillLogin(tab, "agent", Foyer.PASSWORD);

            assertThat(tab).hasURL(Pattern.compile(".*/desk/desk\\.xhtml\\?entry=.*"));
            DeskBrowser.hasValue(tab.getByLabel("First name").first(), "Drafted Dora");
            tab.keyboard().press("Control+s");
            product.client().entry(call, entry -> entry.getString("name", "").equals("Drafted Dora"));
        }
    }
}
