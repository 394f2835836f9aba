package io.foyer.mail.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Fri, Nov 20, 2026 at 10:00 AM Office <office@example.org> wrote:",
                "On 20.11.2026 10:00, Office wrote:",
                "On Fri, Nov 20, 2026 at 10:00 AM Lakeview Terrace Apartments\n<office@example.org> wrote:",
                "Am 20.11.2026 um 10:00 schrieb Office <office@example.org>:",
                "Office <office@example.org> schrieb am Fr. 20. Nov. 2026 um 10:00:",
                "Le ven. 20 nov. 2026 à 10:00, Office <office@example.org> a écrit :",
                "El vie, 20 nov 2026 a las 10:00, Office (<office@example.org>) escribió:",
                "Il giorno ven 20 nov 2026 alle ore 10:00 Office <office@example.org> ha scritto:",
                "Em sex., 20 de nov. de 2026 às 10:00, Office <office@example.org> escreveu:",
                "Op vr 20 nov 2026 om 10:00 schreef Office <office@example.org>:",
                "Den fre 20 nov. 2026 kl 10:00 skrev Office <office@example.org>:",
                "pt., 20 lis 2026 o 10:00 Office <office@example.org> napisał(a):",
                "пт, 20 нояб. 2026 г. в 10:00, Office <office@example.org>:",
                "2026年11月20日(金) 10:00 Office <office@example.org>:",
                "-----Original Message-----",
                "-------- Ursprüngliche Nachricht --------",
                "---------- Forwarded message ----------",
                "From: Office <office@example.org>\nSent: Friday, November 20, 2026 10:00 AM\nTo: Jane\nSubject: Tour",
                "________________________________\nVon: Office <office@example.org>\nGesendet: Freitag\nAn: Jane\nBetreff: Tour",
                "De : Office <office@example.org>\nEnvoyé : vendredi\nÀ : Jane\nObjet : Visite"
            })
    void foldsWhatFollows(String introduction) {
        QuotedText split = QuotedText.split("Yes, at ten please.\n\nJane\n\n" + introduction + "\n\nShall we meet?\n");
        assertThat(split.fresh()).isEqualTo("Yes, at ten please.\n\nJane");
        assertThat(split.history()).startsWith(introduction.substring(0, 10)).endsWith("Shall we meet?");
    }

    @Test
    void foldsMarkedLines() {
        QuotedText split = QuotedText.split("Yes.\n\n> Shall we meet?\n> Office\n");
        assertThat(split.fresh()).isEqualTo("Yes.");
        assertThat(split.history()).isEqualTo("> Shall we meet?\n> Office");
    }

    @Test
    void findsTheAnswerBelowTheQuotation() {
        QuotedText split = QuotedText.split("On 20.11.2026 10:00, Office wrote:\n> Shall we meet?\n\nYes.\n");
        assertThat(split.fresh()).isEqualTo("Yes.");
        assertThat(split.history()).isEqualTo("On 20.11.2026 10:00, Office wrote:\n> Shall we meet?");
    }

    @Test
    void leavesAnswersBetweenTheLinesWhereTheyAre() {
        String text = "> When?\n\nAt ten.\n\n> Where?\n\nHere.";
        assertThat(QuotedText.split(text)).isEqualTo(new QuotedText(text, ""));
    }

    @Test
    void keepsAForwardedMailWithoutWordsOfItsOwn() {
        String text = "---------- Forwarded message ----------\nFrom: x\n\nHello";
        assertThat(QuotedText.split(text)).isEqualTo(new QuotedText(text, ""));
    }

    @Test
    void leavesOrdinaryTextAlone() {
        String text = "From: noon on\nI am free.\nMy mother wrote:\ncome home\nOn Monday, too.";
        assertThat(QuotedText.split(text)).isEqualTo(new QuotedText(text, ""));
        assertThat(QuotedText.split(null)).isEqualTo(new QuotedText("", ""));
    }
}
