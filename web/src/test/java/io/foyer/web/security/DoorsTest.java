package io.foyer.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "", "/index.xhtml", "/desk/desk.xhtml", "/login.xhtmlx/a.xhtml", "/a/login.xhtml"})
    void shutsEveryPageButTheLogin(String path) {
        assertThat(Doors.isOpenToBrowsers(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/login.xhtml", "/jakarta.faces.resource/jsf.js.xhtml", "/health/ready", "/foyer/css/a.css"})
    void leavesTheLoginAndWhatIsNoPageOpen(String path) {
        assertThat(Doors.isOpenToBrowsers(path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/cti/token, true",
        "/api/v1/tokens, true",
        "/api/v1/forms/demo-form, true",
        "/api/v1/chats, true",
        "/api/v1/chats/token/lines, true",
        "/api/v1/me, false",
        "/api/v1/communications, false",
        "/api/v1/tokensmith, false"
    })
    void leavesToProgramsWhatProvesItselfOtherwise(String path, boolean open) {
        assertThat(Doors.isOpenToPrograms(path)).isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/desk/desk.xhtml", "/desk/desk.xhtml?entry=7", "/a%20b"})
    void sendsBackToPagesOfThisServer(String path) {
        assertThat(Doors.isOwnPage(path)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "desk",
                "//evil.example",
                "/\\evil.example",
                "/\tevil",
                "https://evil.example/",
                "javascript:alert(1)",
                "/a\\b",
                "/a\r\nSet-Cookie: x",
                "/ü"
            })
    void sendsNobodyElsewhere(String path) {
        assertThat(Doors.isOwnPage(path)).isFalse();
    }

    @Test
    void countsTheSessionForReadingOnly() {
        assertThat(Doors.isReading("GET", "/api/v1/customers")).isTrue();
        assertThat(Doors.isReading("POST", "/api/v1/licence-reads")).isTrue();
        assertThat(Doors.isReading("POST", "/api/v1/cards")).isFalse();
        assertThat(Doors.isReading("DELETE", "/api/v1/licence-reads")).isFalse();
    }

    @Test
    void leadsABackgroundRequestBackToItsPage() {
        assertThat(page("http://foyer/desk/desk.xhtml?entry=7")).isEqualTo("/desk/desk.xhtml?entry=7");
        assertThat(page("http://foyer/login.xhtml?next=/desk")).isEqualTo("/");
        assertThat(page("http://foyer//evil.example/")).isEqualTo("/");
        assertThat(page("no address at all, %%%")).isEqualTo("/");
        assertThat(page(null)).isEqualTo("/");
    }

    private static String page(String referrer) {
        Map<String, String> headers = referrer == null ? Map.of() : Map.of("Referer", referrer);
        return Doors.pageOf((HttpServletRequest) Proxy.newProxyInstance(
                DoorsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> headers.get(arguments[0])));
    }
}
