package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.foyer.system.Looks.assertNoBarrier;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who never saw Foyer makes a card for a dentist's practice, ties it to a number, and an agent fills it. */
@ExtendWith(SharedFoyer.class)
class DesignerSystemTest {

    private static final Path SHOTS = Path.of(System.getProperty("foyer.system.target", "target"), "screenshots")
            .toAbsolutePath();
    private static final String LIST = "/designer/templates.xhtml";

    private static DeskBrowser desks;

    private final Foyer foyer;
    private final String name = "Dental visit " + UUID.randomUUID().toString().substring(0, 6);

    DesignerSystemTest(Foyer foyer) {
        this.foyer = foyer;
    }

    @BeforeAll
    static void open(Foyer foyer) {
        desks = DeskBrowser.open(foyer);
    }

    @AfterAll
    static void close() {
        desks.close();
    }

    @AfterEach
    void closePages() {
        desks.closePages();
    }

    @Test
    void makesADentistsCardByKeyboardAloneTiesItToANumberAndFillsIt() {
        Page admin = admin(ColorScheme.LIGHT);
        admin.getByPlaceholder("Name of the new card").focus();
        admin.keyboard().type(name);
        admin.keyboard().press("Enter");
        DeskBrowser.visible(admin.locator("#design-name"));
        addField(admin, "Person", "Choice", "Reason for the visit");
        addChoices(admin, "Check-up", "Ache");
        addField(admin, "Person", "Text", "Where it hurts");
        part(admin, "When it is shown");
        admin.getByLabel("Shown", exactly()).focus();
        admin.getByLabel("Shown", exactly()).selectOption("reasonForTheVisit");
        admin.getByLabel("Ache", exactly()).focus();
        admin.keyboard().press("Space");
        correctAChoice(admin);
        addField(admin, "Outcome", "Money", "Estimate");
        kept(admin);

        Locator where = row(admin, "Where it hurts");
        where.focus();
        where.press("Enter");
        assertThat(settings(admin).getByLabel("Label", new Locator.GetByLabelOptions().setExact(true)))
                .isFocused();
        assertThat(admin.locator(".settings-key")).containsText("whereItHurts");
        admin.keyboard().press("Escape");
        assertThat(where).isFocused();
        admin.locator(".outline-row[aria-current]").press("Alt+ArrowUp");
        assertThat(admin.locator("#outline-moved")).hasText("Where it hurts: place 5 of 6 in Person");
        admin.locator(".outline-row[aria-current]").press("Alt+ArrowDown");
        kept(admin);
        assertNoBarrier(admin);
        shot(admin, "designer-light");

        press(admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish…")));
        press(settings(admin, "Publish"));
        assertThat(admin.locator("#settings")).containsText("Published as version 1");
        renameWhatCardsMayHold(admin);
        Locator lines = admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What opens it"));
        lines.focus();
        lines.press("Enter");
        Locator line = admin.locator("tr", new Page.LocatorOptions().setHasText("(312) 555-0107"))
                .locator("select");
        line.focus();
        line.selectOption(name);
        press(saver(line));
        DeskBrowser.visible(admin.getByText("The next call opens this card."));
        assertNoBarrier(admin);
        shot(admin, "designer-lines");

        Call call = Call.incoming().to("+13125550107");
        foyer.ring(call);
        Page agent = desks.signIn("agent");
        DeskBrowser.openCard(agent, call).fill("Dora");
        assertThat(agent.locator("article.card")).hasAttribute("aria-label", name);
        assertThat(agent.getByLabel("Where exactly")).isHidden();
        assertThat(agent.getByLabel("Reason for the visit")).hasValue("check-up");
        agent.getByLabel("Reason for the visit").selectOption("pain");
        agent.getByLabel("Where exactly").fill("Upper left");
        agent.keyboard().press("Control+s");
        DeskBrowser.visible(agent.getByText("Saved", new Page.GetByTextOptions().setExact(true)));
        assertThat(agent.locator("#card-unsaved")).isHidden();
        assertNoBarrier(agent);
        shot(agent, "designer-card");
        line.selectOption("Guest card");
        press(saver(line));
        assertThat(saver(line)).isHidden();
    }

    /** Conditions and the beginning name choices as people do, and follow where one is put in other words. */
    private static void correctAChoice(Page admin) {
        row(admin, "Reason for the visit").press("Enter");
        admin.getByLabel("Begins with", exactly()).selectOption("Ache");
        admin.getByLabel("Choices 2", exactly()).focus();
        admin.keyboard().press("Control+a");
        admin.keyboard().type("Pain");
        kept(admin);
        assertThat(admin.locator("#design-faults")).isHidden();
        assertThat(admin.getByLabel("Begins with", exactly()).locator("option:checked"))
                .hasText("Pain");
        admin.getByLabel("Begins with", exactly()).selectOption("Check-up");
        admin.getByLabel("Choices 2", exactly()).focus();
        admin.keyboard().press("Enter");
        assertThat(admin.getByLabel("Choices 3", exactly())).isFocused();
        press(settings(admin, "Take out: Choice 3"));
        row(admin, "Where it hurts").press("Enter");
        assertThat(admin.getByLabel("Pain", exactly())).isChecked();
        admin.getByLabel("Shown", exactly()).press("Home");
        assertThat(admin.getByLabel("Shown", exactly())).isFocused();
        admin.keyboard().press("Control+z");
        assertThat(admin.getByLabel("Pain", exactly())).isChecked();
        kept(admin);
    }

    private static void renameWhatCardsMayHold(Page admin) {
        press(row(admin, "Where it hurts"));
        admin.keyboard().type("Where exactly");
        assertThat(admin.locator(".settings-key")).containsText("whereItHurts");
        press(row(admin, "Reason for the visit"));
        settings(admin).getByLabel("Choices 2").fill("Toothache");
        kept(admin);
        press(admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish…")));
        assertThat(settings(admin)).containsText("“Where it hurts” is called “Where exactly”");
        assertThat(settings(admin)).not().containsText("is gone");
        press(settings(admin, "Publish"));
        assertThat(admin.locator("#settings")).containsText("Published as version 2");
    }

    @Test
    void tellsWhatIsWrongBesideItAndPublishesNothingUntilItIsRight() {
        Page admin = admin(ColorScheme.DARK);
        begin(admin);
        addField(admin, "Person", "Number", "Policy");
        part(admin, "What is accepted");
        DeskBrowser.visible(settings(admin).getByLabel("At least"));
        assertThat(settings(admin).getByLabel("Form")).hasCount(0);
        addField(admin, "Person", "Money", "Price of the visit");
        addField(admin, "Person", "Computed", "Total");
        Locator insert = settings(admin).getByLabel("Insert a field");
        insert.selectOption("priceOfTheVisit");
        assertThat(insert).hasValue("");
        insert.selectOption("policy");
        assertThat(settings(admin).getByLabel("Formula")).hasValue("priceOfTheVisit + policy");
        settings(admin).getByLabel("Formula").fill("total * 2");
        kept(admin);
        assertThat(settings(admin)).containsText("This goes round in a circle: \"Total\" hangs on \"Total\"");
        assertThat(admin.locator("#design-faults")).hasText("1 thing to put right");
        press(admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish…")));
        assertThat(settings(admin, "Publish")).isDisabled();
        assertNoBarrier(admin);
        shot(admin, "designer-dark");
    }

    @Test
    void tellsTheSecondOfTwoAdministratorsWhatTheFirstDid() {
        Page first = admin(ColorScheme.LIGHT);
        begin(first);
        Page second = first.context().newPage();
        second.navigate(first.url());
        DeskBrowser.visible(row(second, "First name"));
        addField(first, "Person", "Text", "Insurance");
        kept(first);
        addField(second, "Person", "Text", "Allergies");
        assertThat(second.locator("#design-stale")).containsText("Alex Reed changed this draft meanwhile");
        second.keyboard().type(" to pills");
        press(second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish…")));
        assertThat(second.locator("#design-state")).containsText("Not saved");
        assertThat(settings(second)).not().containsText("What changes");
        first.reload();
        DeskBrowser.visible(row(first, "Insurance"));
        press(second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show theirs")));
        DeskBrowser.visible(row(second, "Insurance"));
        assertThat(row(second, "Allergies to pills")).hasCount(0);
        removeAfterAQuestion(second);
    }

    private void removeAfterAQuestion(Page admin) {
        press(admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish…")));
        press(settings(admin, "Remove this card…"));
        assertThat(settings(admin)).containsText("Remove “" + name + "” for good?");
        press(settings(admin, "Remove for good"));
        assertThat(admin).hasURL(Pattern.compile(".*/designer/templates\\.xhtml"));
        assertThat(admin.getByText(name)).hasCount(0);
    }

    @Test
    void dragsAFieldToAnotherSectionAndTakesItBack() {
        Page admin = admin(ColorScheme.LIGHT);
        begin(admin);
        row(admin, "Phone").dragTo(row(admin, "Date"));
        assertThat(admin.locator("[data-section='front.inquiry']")).containsText("Phone");
        press(admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("One step back")));
        assertThat(admin.locator("[data-section='front.person']")).containsText("Phone");
        signOutAndComeBack(admin);
    }

    private static void signOutAndComeBack(Page admin) {
        kept(admin);
        admin.context().clearCookies();
        admin.onDialog(Dialog::accept);
        addField(admin, "Person", "Text", "Typed last");
        admin.waitForURL(Pattern.compile(".*/login\\.xhtml.*"));
        DeskBrowser.fillLogin(admin, "admin", Foyer.PASSWORD);
        DeskBrowser.visible(row(admin, "Typed last"));
        kept(admin);
    }

    @Test
    void showsThePreviewForAChosenCustomerOnAPhoneToo() {
        Page admin = admin(ColorScheme.LIGHT);
        admin.navigate(
                foyer.at("/designer/template.xhtml?key=multihousing.guest-card").toString());
        DeskBrowser.visible(row(admin, "Birth date"));
        assertThat(admin.evaluate("document.documentElement.scrollHeight <= innerHeight"))
                .isEqualTo(true);
        admin.locator("#preview-customer").fill("Garcia");
        admin.locator("#preview-found button").first().click();
        assertThat(admin.locator("#preview #f-familyName")).hasValue(Pattern.compile("Garc[ií]a.*"));
        admin.setViewportSize(390, 844);
        press(admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fields")));
        row(admin, "Birth date").click();
        assertThat(settings(admin).getByLabel("Label", new Locator.GetByLabelOptions().setExact(true)))
                .hasValue("Birth date");
        assertNoBarrier(admin);
        shot(admin, "designer-phone");
    }

    @Test
    void addsAnIndustryPackWithOneKey() {
        Page admin = admin(ColorScheme.LIGHT);
        Locator add = admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add: Hotel"));
        press(add);
        DeskBrowser.visible(admin.getByRole(
                AriaRole.LINK,
                new Page.GetByRoleOptions().setName("Reservation card").setExact(true)));
        assertNoBarrier(admin);
        shot(admin, "designer-list");
    }

    private Page admin(ColorScheme scheme) {
        Page page = desks.newPage(scheme);
        page.navigate(foyer.at(LIST).toString());
        DeskBrowser.fillLogin(page, "admin", Foyer.PASSWORD);
        assertThat(page).hasURL(Pattern.compile(".*/designer/templates\\.xhtml.*"));
        return page;
    }

    private void begin(Page admin) {
        admin.getByPlaceholder("Name of the new card").fill(name);
        admin.keyboard().press("Enter");
        DeskBrowser.visible(row(admin, "First name"));
    }

    private static void addField(Page admin, String section, String type, String label) {
        press(admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a field to " + section)));
        press(admin.locator(".type-choice")
                .filter(new Locator.FilterOptions()
                        .setHas(admin.locator("strong")
                                .getByText(type, new Locator.GetByTextOptions().setExact(true)))));
        admin.keyboard().type(label);
    }

    private static void addChoices(Page admin, String... labels) {
        for (String label : labels) {
            press(settings(admin, "Add choice"));
            admin.keyboard().type(label);
        }
    }

    private static void part(Page admin, String title) {
        Locator summary = settings(admin).getByText(title);
        summary.focus();
        summary.press("Enter");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator settings(Page admin) {
        return admin.locator("#settings");
    }

    private static Locator settings(Page admin, String button) {
        return settings(admin)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    private static Locator row(Page admin, String label) {
        return admin.locator(
                ".outline-row",
                new Page.LocatorOptions()
                        .setHas(admin.locator(".clip")
                                .getByText(label, new Locator.GetByTextOptions().setExact(true))));
    }

    private static Locator saver(Locator line) {
        return line.locator("xpath=ancestor::td").locator("[data-tie]");
    }

    private static void press(Locator button) {
        button.focus();
        button.press("Enter");
    }

    private static void kept(Page admin) {
        assertThat(admin.locator("#design-state")).containsText("Draft, saved");
    }

    private static void shot(Page page, String file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(file + ".png")));
    }
}
