package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody fills in a web form in a browser: without a script, or inside another site. */
@ExtendWith(SharedFoyer.class)
class FormSystemTest {

    private static final Duration PERSONS_PACE = Duration.ofSeconds(2);

    private final Foyer foyer;
    private final Visitors visitors;
    private final FilledForms forms;

    FormSystemTest(Foyer foyer, Visitors visitors) {
        this.visitors = visitors;
        this.foyer = foyer;
        this.forms = new FilledForms(foyer);
    }

    @Test
    void recognisesTheSamePersonWhenHeCallsAfterwards() {
        String mail = FilledForms.newMail();
        String phone = Call.newNumber();
        assertThat(foyer.send(forms.filled(
                                "demo-form-3",
                                null,
                                Json.createObjectBuilder(FilledForms.body(mail))
                                        .add("fields", FilledForms.fields(mail).add("phone1", phone))
                                        .build()))
                        .status())
                .isEqualTo(202);
        JsonObject entry = forms.entryFrom(mail);
        Page agent = visitors.agent(foyer, "agent");
        agent.navigate(foyer.at("/desk/desk.xhtml?entry=" + entry.getInt("id")).toString());
        Visitors.visible(agent.getByLabel("First name"));
        assertThat(agent.getByLabel("First name")).hasValue("Jane");
        assertThat(agent.locator("#f-email")).hasValue(mail);
        assertThat(agent.locator("#f-bedrooms-2")).isChecked();
        assertThat(agent.locator(".inquiry-text")).hasText("Is the garden apartment free?" + FilledForms.MARKUP);
        assertThat(agent.locator(".inquiry img")).hasCount(0);
        agent.getByText("Where they came from").click();
        Visitors.visible(agent.getByText("click-1", new Page.GetByTextOptions().setExact(true)));
        Visitors.visible(agent.getByText("spring sale", new Page.GetByTextOptions().setExact(true)));
        visitors.shot(agent, "form-on-desk");
        Looks.assertNoBarrier(agent);
        agent.locator("[data-mail-do=write]").click();
        assertThat(agent.locator("[data-mail-to]"))
                .hasText(mail, new LocatorAssertions.HasTextOptions().setTimeout(Visitors.PATIENCE_MS));
        agent.locator("#mail-subject").fill("The garden apartment");
        agent.locator("#mail-text").fill("Yes, it is.");
        agent.locator(".mail-form [type=submit]").click();
        assertThat(agent.locator(".mail-form"))
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(Visitors.PATIENCE_MS));
        agent.keyboard().press("Control+s");
        Visitors.visible(agent.getByText(Pattern.compile("Guest card \\d+")));
        Visitors.visible(
                agent.locator("details.mail").getByText("The garden apartment").first());

        JsonObject call = foyer.ring(Call.incoming().from(phone));
        assertThat(call.getString("match")).isEqualTo("certain");
        assertThat(call.getString("name")).contains("Jane");
    }

    @Test
    void worksWithoutAScript() {
        Page page = visitors.withoutScript(1000, ColorScheme.LIGHT);
        page.navigate(foyer.at("/forms/demo-form-4?utm_source=paper&gclid=g-1").toString());
        Visitors.assertSoundHeaders(foyer.get("/forms/demo-form-4", null));
        visitors.shot(page, "form-page");
        page.getByLabel("First name").fill(FilledForms.MARKUP);
        page.getByLabel("Your message").fill("Typed before\nthe fault");
        page.getByLabel("2", new Page.GetByLabelOptions().setExact(true)).check();
        send(page);

        Visitors.visible(page.getByText("Give an e-mail address or a phone number"));
        assertThat(page.getByLabel("First name")).hasValue(FilledForms.MARKUP);
        assertThat(page.getByLabel("Your message")).hasValue("Typed before\nthe fault");
        assertThat(page.getByLabel("2", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
        visitors.shot(page, "form-page-faults");

        String mail = FilledForms.newMail();
        page.getByLabel("E-mail").fill(mail);
        send(page);
        Visitors.visible(page.locator(".thanks"));
        visitors.shot(page, "form-page-thanks");
        JsonObject entry = forms.entryFrom(mail);
        assertThat(entry.getString("firstWords")).isEqualTo("Typed before the fault");
        page.reload();
        assertThat(forms.entriesFrom(mail)).hasSize(1);
    }

    @Test
    void hasNoBarrierInAnyLightOnAnyScreen() {
        for (int width : List.of(1000, 390)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = visitors.visitor(width, scheme);
                page.navigate(foyer.at("/forms/demo-form-10").toString());
                Looks.assertNoBarrier(page);
                page.getByRole(AriaRole.BUTTON).click();
                Visitors.visible(page.getByRole(AriaRole.ALERT));
                Looks.assertNoBarrier(page);
                visitors.shot(page, "form-service-" + width + "-" + scheme);
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .isTrue();
            }
        }
    }

    @Test
    void comesIntoAPageOfItsOwnSiteAndOfNoOther() {
        String server = foyer.at("/").toString().replaceAll("/$", "");
        String line = "<!DOCTYPE html><html lang=en><title>Contact</title><main><h1>Contact us</h1>"
                + "<script src=\"" + server + "/forms/demo-form-5.js\" async></script>"
                + "<iframe title=Form src=\"" + server + "/forms/demo-form-5\" width=400 height=300></iframe></main>";
        try (OtherSite site = OtherSite.with(line, server);
                OtherSite stranger = OtherSite.with(line, server)) {
            allow("demo-form-5", site.origin());
            Page page = visitors.visitor(1000, ColorScheme.LIGHT);
            page.navigate(site.origin() + "/contact?utm_campaign=spring&fbclid=f-9");
            Visitors.visible(page.getByLabel("First name").first());
            Looks.assertNoBarrier(page);
            String mail = FilledForms.newMail();
            page.locator(".foyer-form").getByLabel("First name").fill("Ines");
            page.locator(".foyer-form").getByRole(AriaRole.BUTTON).click();
            Visitors.visible(page.getByText("Give an e-mail address or a phone number"));
            visitors.shot(page, "form-embedded-faults");
            Looks.assertNoBarrier(page);
            page.locator(".foyer-form").getByLabel("E-mail").fill(mail);
            await().atMost(Foyer.SOON).pollInterval(PERSONS_PACE).until(() -> {
                if (page.locator(".foyer-form button").count() > 0) {
                    page.locator(".foyer-form button").click();
                }
                return page.locator(".foyer-form .thanks").count() > 0;
            });
            visitors.shot(page, "form-embedded-thanks");
            forms.entryFrom(mail);
            Visitors.visible(page.frameLocator("iframe").getByLabel("First name"));

            Page other = visitors.visitor(1000, ColorScheme.LIGHT);
            other.navigate(stranger.origin() + "/");
            Visitors.visible(other.getByText("This form does not belong on this site"));
            visitors.shot(other, "form-embedded-foreign");
            Looks.assertNoBarrier(other);
            assertThat(other.locator(".foyer-form form")).hasCount(0);
            assertThat(other.getByText("Fill it in on its own page"))
                    .hasAttribute("href", foyer.at("/forms/demo-form-5").toString());
            assertThat(other.frameLocator("iframe").getByLabel("First name")).hasCount(0);
        }
    }

    @Test
    void isDarkOnlyInAPageThatIsDarkItself() {
        String server = foyer.at("/").toString().replaceAll("/$", "");
        String line = "<!DOCTYPE html><html lang=en>%s<title>Contact</title><main><h1>Contact</h1><script src=\""
                + server + "/forms/demo-form-9.js\" async></script></main>";
        try (OtherSite light = OtherSite.with(line.formatted(""), server);
                OtherSite dark =
                        OtherSite.with(line.formatted("<meta name=color-scheme content='light dark'>"), server)) {
            assertThat(embeddedAtNight(light)).hasCSS("background-color", "rgb(255, 255, 255)");
            assertThat(embeddedAtNight(light)).hasCSS("color-scheme", "light");
            assertThat(embeddedAtNight(dark)).hasCSS("background-color", "rgb(27, 27, 25)");
        }
    }

    private Locator embeddedAtNight(OtherSite site) {
        Page page = visitors.visitor(1000, ColorScheme.DARK);
        page.navigate(site.origin() + "/");
        Locator form = page.locator(".foyer-form section");
        Visitors.visible(form);
        Looks.assertNoBarrier(page);
        return form;
    }

    @Test
    void showsTheAdministratorEachFormsLinkAndLine() {
        Page admin = visitors.agent(foyer, "admin");
        admin.navigate(foyer.at("/channel/channels.xhtml").toString());
        assertThat(admin.locator("[data-form='demo-form'] input").first())
                .hasValue(foyer.at("/forms/demo-form").toString());
        assertThat(admin.locator("[data-form='demo-form'] input").nth(1))
                .hasValue(Pattern.compile("<script src=\".*/forms/demo-form\\.js\" async></script>"));
        admin.locator("[data-form='demo-form'] [data-copies]").first().click();
        Visitors.visible(admin.getByText("Copied"));
        visitors.shot(admin, "forms-of-office");
        Looks.assertNoBarrier(admin);
    }

    /** The administrator lets a site show a form; the form follows within five seconds. */
    private void allow(String key, String origin) {
        Page admin = visitors.agent(foyer, "admin");
        admin.navigate(foyer.at("/channel/channels.xhtml").toString());
        admin.locator("[data-form='" + key + "']")
                .getByRole(AriaRole.BUTTON)
                .last()
                .click();
        Visitors.visible(admin.getByLabel("Sites that may show it"));
        admin.getByLabel("Sites that may show it").fill(origin + "\nhttps://www.northside.example");
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the form"))
                .click();
        Visitors.visible(admin.getByText("Saved. The form of"));
        await().atMost(Foyer.SOON).until(() -> foyer.get("/forms/" + key, null)
                .header("Content-Security-Policy")
                .contains(origin));
    }

    private static void send(Page page) {
        page.getByRole(AriaRole.BUTTON).click();
    }
}
