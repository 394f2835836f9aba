package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody gets in, sees or changes what is not his. */
@ExtendWith(SharedFoyer.class)
class AccessSystemTest {

    /** Addresses that carry their own proof of who is asking. */
    /** The doors of those who cannot sign in: telephone systems, visitors of forms and of chats. */
    private static final Set<String> OPEN = Set.of(
            "/api/v1/tokens",
            "/api/v1/cti/{token}",
            "/api/v1/forms/{key}",
            "/api/v1/chats",
            "/api/v1/chats/{token}",
            "/api/v1/chats/{token}/lines",
            "/api/v1/chats/{token}/leave",
            "/api/v1/chats/{token}/end");

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");

    private final Foyer foyer;
    private final Product product;

    AccessSystemTest(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.product = product;
    }

    @Test
    void asksForATokenAtEveryRestAddress() {
        JsonObject paths = foyer.send(foyer.request("/openapi", null)
                        .header("Accept", "application/json")
                        .GET())
                .json()
                .getJsonObject("paths");
        assertThat(paths.keySet()).containsAll(OPEN).hasSizeGreaterThan(8);
        paths.forEach((path, item) -> {
            if (path.startsWith("/api/") && !OPEN.contains(path)) {
                item.asJsonObject().keySet().stream()
                        .filter(VERBS::contains)
                        .forEach(verb -> assertRefused(verb, path));
            }
        });
        assertRefused("get", "/api/v1/events");
    }

    private void assertRefused(String verb, String path) {
        String address = path.replaceAll("\\{[^}]*}", "1");
        for (String bearer : new String[] {null, "wrong"}) {
            boolean hasBody = !verb.equals("get") && !verb.equals("delete");
            Answer answer = foyer.send(foyer.request(address, bearer)
                    .header("Content-Type", "application/json")
                    .method(
                            verb.toUpperCase(Locale.ROOT),
                            hasBody ? BodyPublishers.ofString("{}") : BodyPublishers.noBody()));
            assertThat(answer.status()).as(verb + " " + address).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void sendsWhoeverIsNotSignedInFromEveryPageToTheLogin() throws IOException {
        List<String> pages =
                pages().filter(page -> !page.equals("/login.xhtml")).toList();
        assertThat(pages).hasSizeGreaterThan(4);
        for (String page : pages) {
            Answer answer = new Session(foyer).get(page);
            assertThat(answer.status()).as(page).isEqualTo(302);
            assertThat(answer.header("Location")).as(page).contains("/login.xhtml");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/profile/profile.xhtml;x",
                "/profile/profile%2exhtml",
                "//profile/profile.xhtml",
                "/index.xhtml;x",
                "/desk/desk.xhtml;a=b",
                "/login.xhtml/../profile/profile.xhtml",
                "/%64esk/desk.xhtml"
            })
    void knowsAPageInDisguise(String path) {
        Answer answer = new Session(foyer).send(foyer.rawRequest(path).GET());
        assertThat(answer.status()).as(answer.body()).isIn(302, 400, 404);
        if (answer.status() == 302) {
            assertThat(answer.header("Location")).contains("/login.xhtml");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/v1/me",
                "/%61pi/v1/me",
                "/x/../api/v1/me",
                "/./api/v1/me",
                "/api;x/v1/me",
                "/api/v1/cti/../me",
                "/api/v1/cti/%2e%2e/me",
                "/api/v1/tokens/../me"
            })
    void knowsARestAddressInDisguise(String path) {
        Session agent = Session.of(foyer, "agent");
        Answer answer = agent.send(foyer.rawRequest(path).POST(BodyPublishers.ofString("{}")));
        assertThat(answer.status()).as(answer.body()).isIn(400, 401, 404);
    }

    /** Every page of the product, read from the archive that runs. */
    private static Stream<String> pages() throws IOException {
        try (ZipFile war =
                new ZipFile(Product.distribution().resolve("foyer.war").toFile())) {
            return war.stream()
                    .map(entry -> "/" + entry.getName())
                    .filter(name -> name.endsWith(".xhtml") && !name.startsWith("/WEB-INF/"))
                    .toList()
                    .stream();
        }
    }

    @Test
    void hidesFacesFragmentsAndSources() {
        Session agent = Session.of(foyer, "agent");
        for (String path : List.of("/WEB-INF/web.xml", "/WEB-INF/layout/template.xhtml", "/META-INF/MANIFEST.MF")) {
            assertThat(agent.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "agent,      /desk/desk.xhtml,            200",
        "agent,      /office/office.xhtml,        403",
        "agent,      /monitor/dead-letters.xhtml, 403",
        "supervisor, /desk/desk.xhtml,            200",
        "technician, /desk/desk.xhtml,            403",
        "technician, /appointment/day.xhtml,      403",
        "technician, /reminder/reminders.xhtml,   403",
        "marketer,   /desk/desk.xhtml,            403",
        "admin,      /office/office.xhtml,        200",
        "admin,      /designer/templates.xhtml,   200",
        "admin,      /key/keys.xhtml,             200",
        "manager,    /key/keys.xhtml,             403",
        "manager,    /designer/templates.xhtml,   403",
        "manager,    /designer/template.xhtml?key=multihousing.guest-card, 403",
        "admin,      /designer/template.xhtml?key=multihousing.guest-card, 200",
        "admin,      /designer/template.xhtml?key=nobody.has-it, 404",
        "admin,      /desk/desk.xhtml,            403",
        "admin,      /monitor/dead-letters.xhtml, 403",
        "operator,   /monitor/dead-letters.xhtml, 200",
        "operator,   /office/office.xhtml,        403",
        "operator,   /profile/profile.xhtml,      200",
    })
    void opensAPageToItsRolesOnly(String login, String page, int status) {
        assertThat(Session.of(foyer, login).get(page).status()).isEqualTo(status);
    }

    @Test
    void letsOnlyAnAdministratorChangeAnOfficeOrWriteNews() {
        long office = foyer.officeOf("agent");
        long logged = refusalsInTheLog();
        JsonObject news = Json.createObjectBuilder()
                .add("officeId", office)
                .add("title", "t")
                .add("body", "b")
                .build();
        for (String login : List.of("agent", "supervisor", "manager", "technician", "marketer", "operator")) {
            assertThat(foyer.post("/api/v1/news", foyer.token(login), news).status())
                    .as(login)
                    .isEqualTo(403);
            assertThat(foyer.method("PUT", "/api/v1/offices/" + office, foyer.token(login), news)
                            .status())
                    .as(login)
                    .isEqualTo(403);
        }
        assertThat(refusalsInTheLog()).as("no fault of the server").isEqualTo(logged);
    }

    private long refusalsInTheLog() {
        return product.serverLog().stream()
                .filter(line -> line.contains("AccessLocalException"))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void takesNoChangeFromABrowsersSession(String verb) {
        Session agent = Session.of(foyer, "agent");
        JsonObject entry = foyer.ring(Call.incoming());
        assertThat(agent.get("/api/v1/communications/" + entry.getInt("id")).status())
                .isEqualTo(200);

        Answer forged = agent.send(foyer.request("/api/v1/communications/" + entry.getInt("id") + "/take", null)
                .header("Content-Type", "text/plain")
                .method(verb, BodyPublishers.ofString("{}")));
        assertThat(forged.status()).isEqualTo(401);
        assertThat(foyer.entry(new Call(entry.getString("externalId"), null, null, null))
                        .isNull("takenBy"))
                .isTrue();
    }

    @Test
    void givesEveryAnswerTheHeadersThatKeepABrowserStrict() {
        assertStrict(new Session(foyer), "/login.xhtml");
        Session agent = Session.of(foyer, "agent");
        for (String path : List.of("/desk/desk.xhtml", "/api/v1/me", "/nowhere", "/api/v1/nowhere")) {
            assertStrict(agent, path);
        }
    }

    private static void assertStrict(Session session, String path) {
        Answer answer = session.get(path);
        assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy"))
                .as(path)
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-eval")
                .doesNotContainPattern("script-src[^;]*unsafe-inline");
    }
}
