package io.foyer.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.foyer.shared.EmailAddress;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LetterPolicyTest {

    @Test
    void refusesPaymentCardsWhereverTheyStand() {
        assertThat(faults("My card", "Use 4111 1111 1111 1111, please"))
                .extracting(FieldFault::field, FieldFault::problem)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "text",
                                "This looks like the number of a payment card. Foyer never sends or keeps those: take it out."));
        assertThat(faults("4111111111111111", "As above"))
                .extracting(FieldFault::field)
                .containsExactly("subject");
        assertThat(faults(
                        "Plan",
                        "Here it is",
                        new MailAnswer.Enclosure("4111111111111111.txt", "text/plain", new byte[1])))
                .extracting(FieldFault::field)
                .containsExactly("files");
    }

    @Test
    void cutsTheSubjectOfAnAnswerToWhatASubjectMayBe() {
        String subject = LetterPolicy.subject(answering("Long ".repeat(180)), null, null);

        assertThat(subject).startsWith("Re: Long").endsWith(" [#C2]").hasSizeLessThanOrEqualTo(250);
        assertThatCode(() -> LetterPolicy.refuseFaults(answering("x"), subject, "Yes", List.of(), Locale.US))
                .doesNotThrowAnyException();
    }

    @Test
    void takesALineBreakOutOfASubject() {
        assertThat(LetterPolicy.subject(answering("x"), null, "a\r\nBcc: evil@x.example\u2028b"))
                .isEqualTo("a Bcc: evil@x.example b [#C2]");
    }

    @Test
    void takesALineBreakOutOfTheNameOfAFile() {
        assertThat(new MailAnswer.Enclosure("plan\r\nX-Evil: 1.txt", "text/plain", new byte[0]).name())
                .isEqualTo("plan X-Evil: 1.txt");
        assertThat(new MailAnswer.Enclosure(null, "text/plain", new byte[0]).name())
                .isEqualTo("file");
    }

    private static List<FieldFault> faults(String subject, String text, MailAnswer.Enclosure... files) {
        Invalid refused = catchThrowableOfType(
                Invalid.class,
                () -> LetterPolicy.refuseFaults(answering("x"), subject, text, List.of(files), Locale.US));
        return refused.faults();
    }

    private static Addressed answering(String subject) {
        return new Addressed(
                1,
                5L,
                7L,
                2L,
                null,
                EmailAddress.parse("ruth@home.example").orElseThrow(),
                "Ruth",
                1,
                "id@home.example",
                List.of(),
                subject,
                "",
                Map.of(),
                false);
    }
}
