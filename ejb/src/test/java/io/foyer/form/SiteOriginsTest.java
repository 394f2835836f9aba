package io.foyer.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foyer.shared.Invalid;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteOriginsTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.example.com, https://www.example.com",
        "HTTPS://WWW.Example.com/contact?x=1, https://www.example.com",
        "https://www.example.com:443/, https://www.example.com",
        "http://www.example.com:8081, http://www.example.com:8081",
        "'  http://localhost:80 ', http://localhost"
    })
    void readsAnAddressAsBrowsersNameItsOrigin(String address, String origin) {
        assertThat(SiteOrigins.of(address)).contains(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "www.example.com",
                "javascript:alert(1)",
                "ftp://example.com",
                "https://",
                "null",
                "https://a b"
            })
    void findsNoneElsewhere(String address) {
        assertThat(SiteOrigins.of(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ", true",
        "https://www.example.com, true",
        "https://desk.foyer.example, true",
        "http://www.example.com, false",
        "https://example.com, false",
        "https://www.example.com.evil.example, false",
        "https://desk.foyer.example.evil.example, false",
        "null, false"
    })
    void admitsTheFormsSitesAndFoyerItselfOnly(String origin, boolean admitted) {
        PublicForm form = Forms.guest(Set.of("https://www.example.com"));

        assertThat(SiteOrigins.admits(form, origin, "desk.foyer.example")).isEqualTo(admitted);
    }

    @Test
    void keepsEachSiteOnceAndNamesWhatIsNone() {
        assertThat(SiteOrigins.checked("https://a.example/x\n\nhttps://A.example\r\nhttps://b.example"))
                .isEqualTo("https://a.example\nhttps://b.example");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> SiteOrigins.checked("https://a.example\nexample"))
                .withMessageContaining("example");
    }
}
