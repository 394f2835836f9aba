package io.foyer.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The card's number in a subject, the last thing that survives every mail program. */
final class SubjectTag {

    static final int LONGEST = 250;

    private static final Pattern TAG = Pattern.compile("\\[#C(\\d{1,15})\\]");
    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private SubjectTag() {}

    /** The card that a subject names. */
    static Optional<Long> card(String subject) {
        Matcher found = TAG.matcher(subject);
        return found.find() ? Optional.of(Long.valueOf(found.group(1))) : Optional.empty();
    }

    /** The subject of an answer: one Re:, one tag, cut where the two leave no room for all of it. */
    static String answer(String subject, Long cardId) {
        String bare = bare(subject);
        String answered = bare.regionMatches(true, 0, "re:", 0, 3) ? bare : ("Re: " + bare).strip();
        return tagged(MailRecords.cut(answered, LONGEST - tag(cardId).length()).strip(), cardId);
    }

    /** A subject with the card's tag, once. */
    static String tagged(String subject, Long cardId) {
        return bare(subject) + tag(cardId);
    }

    /** A subject in one line, without any card's tag. */
    static String bare(String subject) {
        String line = UNSEEN.matcher(subject).replaceAll(" ");
        return SPACES.matcher(TAG.matcher(line).replaceAll(" ")).replaceAll(" ").strip();
    }

    private static String tag(Long cardId) {
        return cardId == null ? "" : " [#C" + cardId + "]";
    }
}
