package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator sets up mailboxes and texts on one page or by REST, and both are used within a moment. */
@ExtendWith(SharedFoyer.class)
class ChannelsSystemTest {

    private static final String PAGE = "/channel/channels.xhtml";
    private static final String MAILBOXES = "/api/v1/mailboxes";
    private static final String PRESETS = "/api/v1/mail-presets";
    private static final String PASSWORD = "a-Password-of-the-test";

    private static GreenMail server;

    private final Foyer foyer;
    private final Visitors visitors;
    private final Product product;
    private final String address = UUID.randomUUID().toString().substring(0, 8) + "@sales.example";

    ChannelsSystemTest(Foyer foyer, Product product, Visitors visitors) {
        this.visitors = visitors;
        this.foyer = foyer;
        this.product = product;
    }

    @BeforeAll
    static void open() {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
    }

    @AfterAll
    static void close() {
        server.stop();
    }

    @Test
    void readsAMailboxThatWasSetUpOnThePage() throws SQLException {
        server.setUser(address, address, PASSWORD);
        Page admin = visitors.agent(foyer, "admin");
        admin.navigate(foyer.at(PAGE).toString());
        button(admin, "Set up a mailbox").click();
        Visitors.visible(admin.getByLabel("Address", exactly()));
        button(admin, "Save the mailbox").click();
        Visitors.visible(admin.getByText("Give one e-mail address of at most"));
        Visitors.visible(admin.getByText("Give the login name"));
        Looks.assertNoBarrier(admin);
        visitors.shot(admin, "channels-faults");

        admin.getByLabel("Address", exactly()).fill(address);
        admin.getByLabel("Name that answers bear").fill("Sales desk");
        admin.locator("[id='mailboxes:imapHost']").fill("127.0.0.1");
        admin.locator("[id='mailboxes:imapSecurity']").selectOption("none");
        admin.locator("[id='mailboxes:imapPort']").fill("no port");
        admin.getByLabel("Login name").fill(address);
        admin.getByLabel("Password or token").fill("wrong");
        admin.locator("[id='mailboxes:smtpHost']").fill("127.0.0.1");
        admin.locator("[id='mailboxes:smtpSecurity']").selectOption("none");
        admin.locator("[id='mailboxes:smtpPort']")
                .fill(String.valueOf(server.getSmtp().getPort()));
        button(admin, "Save the mailbox").click();
        Visitors.visible(admin.getByText("Give a number, or leave it empty"));
        Visitors.visible(admin.getByText("Typed already"));
        admin.locator("[id='mailboxes:imapPort']")
                .fill(String.valueOf(server.getImap().getPort()));
        button(admin, "Save the mailbox").click();
        Locator row = admin.locator("[data-mailbox='" + address + "']");
        Visitors.visible(row.getByText("The server refuses this login").first());
        Looks.assertNoBarrier(admin);

        row.getByRole(AriaRole.BUTTON, named("Settings")).click();
        Visitors.visible(admin.getByText("Empty keeps the one there is."));
        assertThat(admin.getByLabel("Password or token")).hasValue("");
        admin.getByLabel("Password or token").fill(PASSWORD);
        button(admin, "Save the mailbox").click();
        assertThat(row.getByText("it works")).hasCount(2);
        await().atMost(Foyer.SOON).until(() -> {
            row.getByRole(AriaRole.BUTTON, named("Try it now")).click();
            return row.getByText("Connected").count() > 0;
        });
        visitors.shot(admin, "channels");
        Looks.assertNoBarrier(admin);
        assertThat(admin.content()).doesNotContain(PASSWORD);

        new Post(server.getSmtp().getPort(), server.getImap().getPort(), PASSWORD)
                .write(address, "Is it free? " + address, "Hello", "From: Ann <ann@home.example>");
        await().atMost(Foyer.SOON)
                .until(() -> foyer.get("/api/v1/communications?limit=50", Foyer.API_KEY).items().stream()
                        .anyMatch(one -> ("Is it free? " + address).equals(one.getString("subject", null))));
        assertThat(keptSecret()).startsWith("sealed:").doesNotContain(PASSWORD);

        row.getByRole(AriaRole.BUTTON, named("Take off")).click();
        button(admin.getByRole(AriaRole.DIALOG), "Take off").click();
        assertThat(row).hasCount(0);
    }

    @Test
    void takesAPressBeforeThePageIsComplete() {
        Page admin = visitors.agent(foyer, "admin");
        List<Route> held = new ArrayList<>();
        admin.route("**/js/app.js", held::add);
        admin.navigate(foyer.at(PAGE).toString(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        button(admin, "Set up a mailbox").click();
        Visitors.visible(admin.getByLabel("Address", exactly()));
        held.forEach(Route::resume);
    }

    @Test
    void fitsAPhoneInTheDark() {
        Page admin = visitors.visitor(390, ColorScheme.DARK);
        admin.navigate(foyer.at(PAGE).toString());
        DeskBrowser.fillLogin(admin, "admin", Foyer.PASSWORD);
        button(admin, "Set up a mailbox").click();
        Visitors.visible(admin.getByLabel("Address", exactly()));
        button(admin, "Write a text").click();
        Visitors.visible(admin.getByText("What it may name"));
        admin.getByText("What it may name").click();
        visitors.shot(admin, "channels-phone");
        Looks.assertNoBarrier(admin);
        assertThat((Boolean) admin.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    @Test
    void letsAgentsAnswerWithATextThatWasWrittenOnThePage() {
        String name = "Pets " + address;
        Page admin = visitors.agent(foyer, "admin");
        admin.navigate(foyer.at(PAGE).toString());
        button(admin, "Write a text").click();
        admin.getByLabel("Name", exactly()).fill(name);
        Locator text = admin.locator("[id='presets:body']");
        text.fill("Dear {{shoeSize}}");
        button(admin, "Save the text").click();
        Visitors.visible(admin.getByText("There is no placeholder shoeSize"));
        text.fill("Dear ");
        admin.getByText("What it may name").click();
        admin.locator("[data-inserts='{{firstName}}']").click();
        assertThat(text).hasValue("Dear {{firstName}}");
        button(admin, "Preview").click();
        Visitors.visible(admin.getByText("Dear Jane"));
        visitors.shot(admin, "channels-text");
        Looks.assertNoBarrier(admin);
        button(admin, "Save the text").click();
        Visitors.visible(admin.locator("[data-preset='" + name + "']"));

        JsonObject kept = foyer.get(PRESETS, foyer.token("admin")).items().stream()
                .filter(one -> one.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(foyer.method("PUT", PRESETS + "/" + kept.getInt("id"), foyer.token("admin"), preset(name, 7))
                        .status())
                .isEqualTo(409);
        assertThat(foyer.post(PRESETS, foyer.token("admin"), preset(name.toUpperCase(Locale.ROOT), 0))
                        .status())
                .isEqualTo(400);
        admin.locator("[data-preset='" + name + "']")
                .getByRole(AriaRole.BUTTON, named("Remove"))
                .click();
        button(admin.getByRole(AriaRole.DIALOG), "Remove").click();
        assertThat(admin.locator("[data-preset='" + name + "']")).hasCount(0);
    }

    @Test
    void setsUpByRestAndGivesNoSecretOut() {
        String admin = foyer.token("admin");
        Answer added = foyer.post(MAILBOXES, admin, mailbox("127.0.0.1", PASSWORD));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        String one = MAILBOXES + "/" + added.json().getInt("id");
        assertThat(added.body()).doesNotContain(PASSWORD);
        assertThat(added.json().getJsonObject("imap").getString("secret")).isEqualTo("kept");
        assertThat(foyer.post(MAILBOXES, admin, mailbox("127.0.0.1", PASSWORD)).status())
                .isEqualTo(400);

        Answer elsewhere = foyer.method("PUT", one, admin, mailbox("elsewhere.example", ""));
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.body()).contains("imap.secret").contains("server is another one");
        Answer same = foyer.method("PUT", one, admin, mailbox("127.0.0.1", ""));
        assertThat(same.status()).as(same.body()).isEqualTo(200);
        assertThat(foyer.method("PUT", one, admin, mailbox("127.0.0.1", "")).status())
                .as("an old version")
                .isEqualTo(409);

        JsonObject secret = Json.createObjectBuilder().add("secret", "renewed").build();
        assertThat(foyer.method("PUT", one + "/secret", Foyer.API_KEY, secret).status())
                .isEqualTo(204);
        for (String stranger : List.of("agent", "manager", "operator")) {
            assertThat(foyer.get(one, foyer.token(stranger)).status())
                    .as(stranger)
                    .isEqualTo(403);
            assertThat(foyer.method("PUT", one + "/secret", foyer.token(stranger), secret)
                            .status())
                    .as(stranger)
                    .isEqualTo(403);
        }
        assertThat(foyer.send(foyer.request(one, admin).DELETE()).status()).isEqualTo(204);
        assertThat(foyer.get(one, admin).status()).isEqualTo(404);
        Answer again = foyer.post(MAILBOXES, admin, mailbox("127.0.0.1", PASSWORD));
        assertThat(again.status()).as("set up once more").isEqualTo(201);
        foyer.send(foyer.request(one, admin).DELETE());
    }

    private JsonObject mailbox(String host, String secret) {
        JsonObjectBuilder imap = Json.createObjectBuilder()
                .add("host", host)
                .add("port", server.getImap().getPort())
                .add("security", "none")
                .add("auth", "password")
                .add("user", address)
                .add("secret", secret);
        return Json.createObjectBuilder()
                .add("officeId", 1)
                .add("address", address)
                .add("senderName", "Sales desk")
                .add("imap", imap)
                .add("version", 0)
                .build();
    }

    private static JsonObject preset(String name, int version) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("body", "Hello")
                .add("version", version)
                .build();
    }

    private String keptSecret() throws SQLException {
        try (Connection database = product.database();
                Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery("select imap_secret from mailbox where address = '" + address + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByRoleOptions named(String beginning) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile("^" + beginning));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
