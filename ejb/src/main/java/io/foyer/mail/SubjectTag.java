package io.foyer.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The card's number in a subject, the last thing that survives every mail program. */
final class SubjectTag {

    private static final Pattern TAG = Pattern.compile("\\[#C(\\d{1,15})\\]");

    private SubjectTag() {}

    /** The card that a subject names. */
    static Optional<Long> card(String subject) {
        Matcher found = TAG.matcher(subject);
        return found.find() ? Optional.of(Long.valueOf(found.group(1))) : Optional.empty();
    }

    /** The subject of an answer: one Re:, one tag. */
    static String answer(String subject, Long cardId) {
        String bare = TAG.matcher(subject).replaceAll("").strip();
        String answered = bare.regionMatches(true, 0, "re:", 0, 3) ? bare : ("Re: " + bare).strip();
        return tagged(answered, cardId);
    }

    /** A subject with the card's tag, once. */
    static String tagged(String subject, Long cardId) {
        String bare = TAG.matcher(subject).replaceAll("").strip();
        return cardId == null ? bare : bare + " [#C" + cardId + "]";
    }
}
