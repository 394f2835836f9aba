package io.foyer.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectTagTest {

    @Test
    void findsTheCardThatAnAnswerNames() {
        String answer = SubjectTag.answer("Two bedrooms", 12345L);

        assertThat(answer).isEqualTo("Re: Two bedrooms [#C12345]");
        assertThat(SubjectTag.card("AW: " + answer)).contains(12345L);
        assertThat(SubjectTag.card("Invoice #C12345")).isEmpty();
    }

    @Test
    void neverPilesUpPrefixesAndTags() {
        assertThat(SubjectTag.answer("RE: Two bedrooms [#C12345]", 12345L)).isEqualTo("RE: Two bedrooms [#C12345]");
        assertThat(SubjectTag.answer("Re: [#C12345] Two bedrooms", 12345L)).isEqualTo("Re: Two bedrooms [#C12345]");
        assertThat(SubjectTag.answer("", null)).isEqualTo("Re:");
    }
}
