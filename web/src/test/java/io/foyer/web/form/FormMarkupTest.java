package io.foyer.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.card.template.CardTemplates;
import io.foyer.form.PublicForm;
import io.foyer.office.AdSourceRow;
import io.foyer.office.OfficeRow;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormMarkupTest {

    private static final String MARKUP = "\"><script>alert('x')</script>&";

    private final PublicForm form = new PublicForm(
            "key",
            7,
            new OfficeRow(
                    1,
                    1,
                    "Lakeview Terrace",
                    null,
                    "US",
                    "America/Chicago",
                    "en-US",
                    "",
                    false,
                    "multihousing.guest-card",
                    false,
                    0),
            new AdSourceRow(3, 1, 1, "Zillow", "internet", "globe", "multihousing.guest-card"),
            Set.of(),
            "",
            true,
            CardTemplates.inPacks().stream()
                    .filter(one -> one.key().equals("multihousing.guest-card"))
                    .findFirst()
                    .orElseThrow());

    @Test
    void writesWhatWasTypedAsTextWhereverItStands() {
        String html = new FormMarkup(
                        form,
                        Map.of("givenName", MARKUP, "message", MARKUP, "bedrooms", MARKUP),
                        Map.of("givenName", MARKUP))
                .form("/forms/key", Map.of("_referrer", MARKUP));

        assertThat(html)
                .doesNotContain("<script")
                .contains("value=\"&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;\"");
    }

    @Test
    void keepsWhatWasTypedAndPutsTheFaultBesideIt() {
        String html = new FormMarkup(
                        form, Map.of("bedrooms", "1,4+", "pets", "no"), Map.of("email", "Write an address."))
                .form("/forms/key", Map.of());

        assertThat(html)
                .contains("name=\"bedrooms\" value=\"4+\" checked")
                .contains("name=\"pets\" value=\"no\" checked")
                .contains("aria-invalid=\"true\"")
                .contains("id=\"f-email-error\">Write an address.</p>");
    }

    @Test
    void saysWhatIsNeededAndSpeaksOfMarksOnlyWhereThereAreAny() {
        String html = new FormMarkup(form, Map.of(), Map.of()).form("/forms/key", Map.of());

        assertThat(html).contains("An e-mail address or a phone number is needed.");
        assertThat(html.contains("class=\"must\"")).isEqualTo(html.contains("Fields marked with *"));
    }

    @Test
    void letsWhoeverCorrectsAFaultBeQuick() {
        Instant now = Instant.parse("2026-05-01T12:00:00Z");
        PostedForm posted =
                new PostedForm(Map.of("_id", "1", "_opened", String.valueOf(now.toEpochMilli())), Map.of(), "");
        PostedForm again = new PostedForm(posted.again(), Map.of(), "");

        assertThat(posted.submission(now).openedAt()).isEqualTo(now);
        assertThat(again.submission(now).openedAt()).isBefore(now.minusSeconds(3_600));
        assertThat(again.submission(now).id()).isEqualTo(posted.submission(now).id());
    }
}
