package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen: keeps cookies and posts the pages' forms. */
final class Session {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*?value=\"([^\"]*)\"");

    private final Foyer foyer;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Session(Foyer foyer) {
        this.foyer = foyer;
    }

    /** Somebody who came through the login page. */
    static Session of(Foyer foyer, String login) {
        Session session = new Session(foyer);
        Answer answer = session.signIn(login, Foyer.PASSWORD);
        assertThat(answer.status()).as("login of " + login).isEqualTo(302);
        return session;
    }

    Answer signIn(String login, String password) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("form", "form");
        form.put("form:name", login);
        form.put("form:password", password);
        form.put("form:next", "");
        form.put("form:submit", "Sign in");
        return submit("/login.xhtml", form);
    }

    Answer signOut(String page) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("leave", "leave");
        form.put("leave:sign-out", "");
        return submit(page, form);
    }

    /** Reads a page and posts a form of it. */
    Answer submit(String page, Map<String, String> fields) {
        Matcher state = VIEW_STATE.matcher(get(page).body());
        assertThat(state.find()).as("view state of " + page).isTrue();
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("jakarta.faces.ViewState", state.group(1));
        return send(foyer.request(page, null)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Foyer.form(form))));
    }

    Answer get(String path) {
        return send(foyer.request(path, null).GET());
    }

    /** The id that the server knows this session by. */
    String id() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse(null);
    }

    HttpClient http() {
        return http;
    }

    Answer send(HttpRequest.Builder request) {
        return Answer.ask(http, request.build());
    }
}
