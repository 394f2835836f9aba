package io.foyer.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PageFaultTest {

    @Test
    void isASentenceForWhoeverReadsIt() {
        List<PageFault> all = List.of(
                PageFault.NOBODY,
                PageFault.NO_GATEWAY,
                PageFault.NO_MAILBOX,
                PageFault.DATABASE_AWAY,
                PageFault.GATEWAY_AWAY,
                PageFault.GATEWAY_SILENT,
                PageFault.MAIL_AWAY);
        assertThat(all).allSatisfy(fault -> assertThat(PageFault.sentence(fault.kept(), Locale.US))
                .endsWith(".")
                .doesNotContain("|"));
        assertThat(PageFault.sentence(PageFault.gatewayAnswers(422).kept(), Locale.US))
                .isEqualTo("The gateway for text messages answered 422.");
    }

    @Test
    void keepsWhatAServerSaidHoweverLongAndWithWhateverInIt() {
        String words = "550 no | such {0} user \uD83D\uDE80".repeat(30);
        String kept = PageFault.mailRefused(words).kept();
        assertThat(kept.codePointCount(0, kept.length())).isEqualTo(250);
        assertThat(PageFault.sentence(kept, Locale.US)).contains("550 no | such {0} user");
    }

    @Test
    void leavesSentencesOfEarlierVersionsAlone() {
        assertThat(PageFault.sentence("The SMS gateway answers 503", Locale.US))
                .isEqualTo("The SMS gateway answers 503");
    }
}
