package io.foyer.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What the list shows of something written: from which address, about what, and how it begins. */
@Embeddable
public class Written {

    private static final int FIRST_WORDS = 300;

    private String email;

    private String subject;

    @Column(name = "first_words")
    private String firstWords;

    protected Written() {}

    static Written of(EntryMessage entry) {
        return of(entry.senderEmail(), entry.subject(), entry.text());
    }

    static Written of(String email, String subject, String text) {
        Written written = new Written();
        written.email = email;
        written.subject = CallerSide.cut(subject);
        written.firstWords = beginning(text, FIRST_WORDS);
        return written;
    }

    /** The first words on one line, never half a character; null where there is none. */
    static String beginning(String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= longest) {
            return line;
        }
        int end = longest - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** The address as customers are found by it, or null. */
    public String email() {
        return email;
    }

    public String subject() {
        return subject;
    }

    public String firstWords() {
        return firstWords;
    }
}
