package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody comes in: a blank card at once, filled by a swipe of his licence, and recognised if he was here before. */
@ExtendWith(SharedFoyer.class)
class WalkInSystemTest {

    private final Foyer foyer;
    private final Remains remains;
    private final Visitors visitors;

    WalkInSystemTest(Foyer foyer, Product product, Visitors visitors) {
        this.foyer = foyer;
        this.remains = new Remains(product);
        this.visitors = visitors;
    }

    @Test
    void opensABlankCardByTwoKeysFromEveryPage() {
        Page agent = visitors.agent(foyer, "agent");
        for (Map.Entry<String, String> card :
                Map.of("g", "Guest card", "s", "Service card").entrySet()) {
            for (String page : List.of("/desk/desk.xhtml", "/customer/search.xhtml", "/profile/profile.xhtml")) {
                agent.navigate(foyer.at(page).toString());
                agent.keyboard().press("Alt+w");
                agent.keyboard().press(card.getKey());
                Visitors.visible(agent.getByLabel("First name"));
                assertThat(agent.locator("article.card")).hasAttribute("aria-label", card.getValue());
                assertThat(agent.locator("article.card[data-customer]")).hasCount(0);
            }
        }
        agent.navigate(foyer.at("/customer/search.xhtml").toString());
        Visitors.visible(agent.locator("#customers-rows a").first());
        agent.keyboard().press("w");
        agent.keyboard().press("g");
        assertThat(agent.locator("article.card")).hasAttribute("aria-label", "Guest card", patientAttribute());
        Locator first = agent.getByLabel("First name");
        assertThat(first).isFocused(new LocatorAssertions.IsFocusedOptions().setTimeout(Visitors.PATIENCE_MS));
        assertThat(agent.locator("[data-mail-do=write]")).isHidden();
        agent.keyboard().type("Jane");
        assertThat(first).hasValue("Jane");
        agent.keyboard().type(Swipes.LICENCE);
        assertThat(agent.getByLabel("Last name")).hasValue("Example", patientValue());
        assertThat(first).hasValue("Jane");
        Visitors.visible(agent.getByText("Walk-in", new Page.GetByTextOptions().setExact(true)));
    }

    @Test
    void fillsTheCardByASwipeTypedIntoWhateverHasTheFocus() {
        Page agent = blankCard(ColorScheme.LIGHT);
        agent.locator("#f-city").fill("Springfield");
        Locator employer = agent.getByLabel("Employer or company");
        employer.fill("50% Club");
        employer.focus();
        agent.keyboard().type(Swipes.LICENCE);
        agent.keyboard().type(Swipes.LICENCE);

        assertThat(agent.getByLabel("First name")).hasValue("Jane", patientValue());
        assertThat(agent.getByLabel("Middle name")).hasValue("Quinn");
        assertThat(agent.getByLabel("Last name")).hasValue("Example");
        assertThat(agent.getByLabel("Birth date")).hasValue("1985-03-15");
        assertThat(agent.getByLabel("Street")).hasValue("1200 Sample St");
        assertThat(agent.getByLabel("Apt., suite")).hasValue("Apt 4");
        assertThat(agent.locator("#f-region")).hasValue("CA");
        assertThat(agent.locator("#f-city")).hasValue("Springfield");
        assertThat(employer).hasValue("50% Club");
        Visitors.visible(agent.getByText(Pattern.compile("ends in 4567")));
        visitors.shot(agent, "walk-in-filled");
        Looks.assertNoBarrier(agent);

        agent.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take over: City"))
                .click();
        assertThat(agent.locator("#f-city")).hasValue("Sacramento");
    }

    @Test
    void readsTheSwipeFieldAndLeavesNothingInIt() {
        Page agent = blankCard(ColorScheme.DARK);
        Locator field = agent.getByLabel("Driver\u2019s licence, swiped or scanned");
        field.fill(Swipes.LICENCE);

        assertThat(agent.getByLabel("Last name")).hasValue("Example", patientValue());
        assertThat(field).hasValue("");
        visitors.shot(agent, "walk-in-filled-dark");
        Looks.assertNoBarrier(agent);
    }

    @Test
    void leavesWhatAPersonTypesAlone() {
        Page agent = blankCard(ColorScheme.LIGHT);
        Locator employer = agent.getByLabel("Employer or company");
        employer.focus();
        agent.keyboard().type("100% Cotton; 5@home");
        assertThat(employer).hasValue("100% Cotton; 5@home", patientValue());
        Locator email = agent.locator("#f-email");
        email.focus();
        agent.keyboard().type("ansgar@example.com");
        assertThat(email).hasValue("ansgar@example.com", patientValue());
    }

    @Test
    void refusesAPaymentCardAndKeepsItNowhere() throws SQLException, IOException {
        Page agent = blankCard(ColorScheme.LIGHT);
        Locator first = agent.getByLabel("First name");
        first.fill("Typed");
        agent.getByLabel("Phone 1").focus();
        agent.keyboard().type(Swipes.PAYMENT);

        Visitors.visible(agent.getByText(Pattern.compile("This is a payment card")));
        assertThat(first).hasValue("Typed");
        assertThat(agent.getByLabel("Phone 1")).hasValue("");
        assertThat(agent.content()).doesNotContain(Swipes.PAYMENT_NUMBER);
        assertThat((String) agent.evaluate("JSON.stringify({...localStorage, ...sessionStorage})"))
                .doesNotContain(Swipes.PAYMENT_NUMBER);
        visitors.shot(agent, "walk-in-payment-card");
        Looks.assertNoBarrier(agent);
        assertThat(remains.filesNaming(Swipes.PAYMENT_NUMBER)).isEmpty();
        assertThat(remains.tablesNaming(Swipes.PAYMENT_NUMBER)).isEmpty();
    }

    @Test
    void keepsWhatWasTypedWhenAReadFails() {
        Page agent = blankCard(ColorScheme.LIGHT);
        Locator first = agent.getByLabel("First name");
        first.fill("Typed");
        agent.keyboard().type("%E?;E?\r");

        Visitors.visible(agent.getByText(Pattern.compile("could not be read")));
        Visitors.visible(agent.getByText("What you typed is unchanged."));
        assertThat(first).hasValue("Typed");
        agent.keyboard().type(" on");
        assertThat(first).hasValue("Typed on");
    }

    @Test
    void offersAKnownCustomerAndKeepsWhatWasTypedWhenHeIsChosen() {
        Page agent = blankCard(ColorScheme.LIGHT);
        agent.getByLabel("Phone 1").fill("312 555 0142");
        agent.getByLabel("Employer or company").fill("Typed Before Inc.");
        Locator offer = agent.locator(".candidate[data-customer]").first();
        Visitors.visible(offer);
        assertThat(offer).containsText("same");
        assertThat(agent.locator("article.card[data-customer]")).hasCount(0);
        visitors.shot(agent, "walk-in-known");
        Looks.assertNoBarrier(agent);

        agent.keyboard().press("Alt+k");
        agent.keyboard().press("Enter");

        Visitors.visible(agent.locator("article.card[data-customer]"));
        assertThat(agent.getByLabel("Last name")).not().hasValue("", patientValue());
        assertThat(agent.getByLabel("Employer or company")).hasValue("Typed Before Inc.");
    }

    @Test
    void beginsAnewWithABlankCardAndOffersTheOneThatWasLeft() {
        Page agent = blankCard(ColorScheme.LIGHT);
        Locator first = agent.getByLabel("First name");
        Locator last = agent.getByLabel("Last name");
        first.fill("Left");
        last.fill("Behind");
        agent.reload();
        assertThat(last).hasValue("Behind", patientValue());

        agent.keyboard().press("Alt+w");
        agent.keyboard().press("g");
        assertThat(last).hasValue("", patientValue());
        Visitors.visible(agent.getByText(Pattern.compile("An unsaved card of Left Behind from")));
        visitors.shot(agent, "walk-in-left");
        Looks.assertNoBarrier(agent);
        agent.keyboard().type(Swipes.LICENCE);
        assertThat(last).hasValue("Example", patientValue());
        assertThat(first).hasValue("Jane");

        agent.getByText("Open it").click();
        assertThat(first).hasValue("Left", patientValue());
        Visitors.visible(agent.getByText(Pattern.compile("An unsaved card of Jane Example from")));
        agent.locator("#card-earlier").getByText("Discard it").click();
        assertThat(agent.locator("#card-earlier .bar")).hasCount(0);
        agent.keyboard().press("Control+s");
        Visitors.visible(agent.getByText(Pattern.compile("Guest card \\d+")));
        agent.reload();
        Visitors.visible(agent.getByText(Pattern.compile("Guest card \\d+")));
        assertThat(last).hasValue("Behind");
    }

    @Test
    void fitsAPhone() {
        Page agent = blankCard(390, ColorScheme.LIGHT);
        agent.keyboard().type(Swipes.LICENCE);
        assertThat(agent.getByLabel("Last name")).hasValue("Example", patientValue());
        visitors.shot(agent, "walk-in-phone");
        Looks.assertNoBarrier(agent);
        assertThat((Boolean) agent.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    private Page blankCard(ColorScheme scheme) {
        return blankCard(1440, scheme);
    }

    private Page blankCard(int width, ColorScheme scheme) {
        Page page = visitors.agent(foyer, "agent", width, scheme);
        page.navigate(
                foyer.at("/card/card.xhtml?template=multihousing.guest-card").toString());
        Visitors.visible(page.getByLabel("First name"));
        return page;
    }

    private static LocatorAssertions.HasValueOptions patientValue() {
        return new LocatorAssertions.HasValueOptions().setTimeout(Visitors.PATIENCE_MS);
    }

    private static LocatorAssertions.HasAttributeOptions patientAttribute() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(Visitors.PATIENCE_MS);
    }
}
