package io.foyer.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.mail.message.MailKind;
import io.foyer.mail.message.MailReader;
import io.foyer.mail.message.ReadMail;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LetterWriterTest {

    @Test
    void bearsItsOwnIdWhatItAnswersAndAllThatWentBefore() {
        ReadMail mail = MailReader.read(LetterWriter.bytes(letter(false, "Grüße", List.of())));

        assertThat(mail.messageId()).isEqualTo("card-7.9.abc@north.example");
        assertThat(mail.inReplyTo()).containsExactly("two@x.example");
        assertThat(mail.references()).containsExactly("one@x.example", "two@x.example");
        assertThat(mail.replyTo().get(0).given()).isEqualTo("leasing+c-abcdefgh23456789@north.example");
        assertThat(mail.text()).contains("Grüße");
        assertThat(mail.subject()).isEqualTo("Re: Größe [#C7]");
    }

    @Test
    void marksWhatNoPersonWroteSoThatNoMachineAnswers() {
        assertThat(MailReader.read(LetterWriter.bytes(letter(true, "Thank you", List.of())))
                        .kind())
                .isNotEqualTo(MailKind.PERSON);
        assertThat(MailReader.read(LetterWriter.bytes(letter(false, "Thank you", List.of())))
                        .kind())
                .isEqualTo(MailKind.PERSON);
    }

    @Test
    void carriesFilesWithNamesOfAllScripts() {
        MailAnswer.Enclosure file = new MailAnswer.Enclosure(
                "Mietvertrag für Jürgen.txt", "text/plain", "hello".getBytes(StandardCharsets.UTF_8));

        ReadMail mail = MailReader.read(LetterWriter.bytes(letter(false, "Here", List.of(file))));

        assertThat(mail.attachments()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Mietvertrag für Jürgen.txt");
            assertThat(one.size()).isEqualTo(5);
        });
    }

    @Test
    void keepsTheFirstAndTheLastOfVeryManyReferences() {
        List<String> many =
                IntStream.range(0, 40).mapToObj(i -> i + "@x.example").toList();

        List<String> kept = LetterWriter.references(many, "last@x.example");

        assertThat(kept).hasSize(20).startsWith("0@x.example").endsWith("39@x.example", "last@x.example");
    }

    private static Letter letter(boolean automatic, String text, List<MailAnswer.Enclosure> files) {
        return new Letter(
                "card-7.9.abc@north.example",
                "leasing@north.example",
                "Leasing",
                "jane@home.example",
                "Jane",
                "leasing+c-abcdefgh23456789@north.example",
                "two@x.example",
                List.of("one@x.example", "two@x.example"),
                "Re: Größe [#C7]",
                text,
                automatic,
                Instant.parse("2026-11-22T03:00:00Z"),
                files);
    }
}
