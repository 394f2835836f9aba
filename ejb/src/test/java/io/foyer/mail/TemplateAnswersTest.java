package io.foyer.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.foyer.card.template.CardTemplates;
import io.foyer.card.template.Typing;
import io.foyer.mail.message.FormMail;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateAnswersTest {

    private static final String WHO = "First name: Jane\nLast name: Doe\nE-mail: jane@example.com\n";

    private final TemplateAnswers guest = of("multihousing.guest-card");

    @Test
    void readsTheQuestionsOfTheOwnForm() {
        Map<String, String> answers = read(
                guest,
                WHO
                        + """
                        Desired move-in: 2027-01-15
                        How many people: 3
                        Bedrooms: 2
                        Any pets?: Yes
                        Your message: Is there
                        a balcony?
                        """);

        assertThat(answers)
                .contains(
                        entry("dateNeeded", "2027-01-15"),
                        entry("occupants", "3"),
                        entry("bedrooms", "2"),
                        entry("pets", "yes"));
    }

    @Test
    void readsDaysAndChoicesAsTheyAreWrittenOut() {
        Map<String, String> answers = read(
                guest, WHO + "desired move in = 1/15/2027\nANY PETS: no\nBedrooms:\n2, 3\nDate needed: 2030-01-01\n");

        assertThat(answers).contains(entry("dateNeeded", "2027-01-15"), entry("pets", "no"), entry("bedrooms", "2,3"));
    }

    @Test
    void knowsQuestionsOfManyWords() {
        assertThat(
                        read(
                                of("multihousing.service-card"),
                                WHO
                                        + "Apartment: 4B\nMay we enter while nobody is at home?: yes\nWhat is wrong?: The tap drips\n"))
                .contains(
                        entry("unit", "4B"),
                        entry("permissionToEnter", "yes"),
                        entry("serviceNeeded", "The tap drips"));
    }

    @Test
    void leavesWhatItCannotReadInTheText() {
        Map<String, String> answers =
                read(guest, WHO + "Desired move-in: as soon as possible\nHow many people: 300\nBedrooms: a few\n");

        assertThat(answers).doesNotContainKeys("dateNeeded", "occupants", "bedrooms");
    }

    @Test
    void readsNothingInALetter() {
        assertThat(read(guest, "Hello,\nwe want to come and see it.\nBedrooms: 2 would do.\nJane"))
                .isEmpty();
        assertThat(read(TemplateAnswers.NONE, WHO)).isEmpty();
    }

    private static Map<String, String> read(TemplateAnswers asked, String text) {
        return asked.of(FormMail.read(text, asked.labels()));
    }

    private static TemplateAnswers of(String key) {
        return CardTemplates.inPacks().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .map(template -> new TemplateAnswers(template, new Typing(Locale.US, "US", false)))
                .orElseThrow();
    }
}
