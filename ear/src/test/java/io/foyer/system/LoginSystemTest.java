package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in: sessions, where a login leads, and the rest that an account takes after wrong passwords. */
@ExtendWith(SharedFoyer.class)
class LoginSystemTest {

    private static final int MOST_FAILURES = 5;

    private final Foyer foyer;
    private final Product product;

    LoginSystemTest(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.product = product;
    }

    @Test
    void beginsASessionUnderANewIdAtLoginAndEndsItAtLogout() {
        Session session = new Session(foyer);
        assertThat(session.get("/login.xhtml").header("Set-Cookie")).contains("HttpOnly", "SameSite=lax");
        String before = session.id();
        session.signIn("agent", Foyer.PASSWORD);

        assertThat(session.id()).isNotEqualTo(before);
        assertThat(session.get("/desk/desk.xhtml").status()).isEqualTo(200);
        Answer home = session.get("/");
        assertThat(home.header("Location")).endsWith("/desk/desk.xhtml");
        assertThat(home.header("Set-Cookie")).as("of a flash").isNull();
        session.signOut("/desk/desk.xhtml");
        assertThat(session.get("/desk/desk.xhtml").status()).isEqualTo(302);
    }

    @Test
    void sendsNobodyToAnotherServerAfterHisLogin() {
        for (String next :
                List.of("https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)")) {
            Session session = new Session(foyer);
            Answer answer = session.submit(
                    "/login.xhtml",
                    Map.of(
                            "form",
                            "form",
                            "form:name",
                            "agent",
                            "form:password",
                            Foyer.PASSWORD,
                            "form:next",
                            next,
                            "form:submit",
                            "Sign in"));
            assertThat(answer.header("Location"))
                    .as(next)
                    .doesNotContain("evil")
                    .doesNotContain("javascript");
        }
    }

    @Test
    void answersForALoginNobodyHasAsForOneThatExists() {
        JsonObject nobody = Json.createObjectBuilder()
                .add("login", "nobody-" + System.nanoTime())
                .add("password", "wrong")
                .build();
        for (int failure = 1; failure < MOST_FAILURES; failure++) {
            assertThat(foyer.post("/api/v1/tokens", null, nobody).status()).isEqualTo(401);
        }
        assertThat(foyer.post("/api/v1/tokens", null, nobody).status()).isEqualTo(429);
    }

    @Test
    void restsAnAccountAfterSeveralWrongPasswords() throws SQLException {
        String login = People.agents(product, 1).get(0).login();
        JsonObject wrong = Json.createObjectBuilder()
                .add("login", login)
                .add("password", "wrong")
                .build();
        List<Integer> answers = Stream.generate(
                        () -> foyer.post("/api/v1/tokens", null, wrong).status())
                .limit(7)
                .toList();
        assertThat(answers).startsWith(401, 401, 401, 401).endsWith(429);
        JsonObject unknown = Json.createObjectBuilder()
                .add("login", "nobody-here")
                .add("password", "wrong")
                .build();
        assertThat(foyer.post("/api/v1/tokens", null, unknown).status()).isEqualTo(401);
    }

    @Test
    void saysInTheBrowserThatTheAccountRestsAndForHowLong() throws SQLException {
        String login = People.agents(product, 1).get(0).login();
        try (DeskBrowser browser = DeskBrowser.open(foyer)) {
            Page page = browser.newPage();
            page.navigate(foyer.at("/login.xhtml").toString());
            for (int i = 0; i < MOST_FAILURES - 1; i++) {
                DeskBrowser.fillLogin(page, login, "wrong " + i);
                assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not fit together");
            }
            DeskBrowser.fillLogin(page, login, "wrong at last");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Too many wrong tries. Wait 5 minutes");
            DeskBrowser.fillLogin(page, login, Foyer.PASSWORD);
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Too many wrong tries");
            assertThat(page).hasURL(foyer.at("/login.xhtml").toString());
        }
    }
}
