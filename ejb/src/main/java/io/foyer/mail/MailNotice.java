package io.foyer.mail;

import java.util.List;

/**
 * The references of kept mails as they wait on the intake queue: mails of one mailbox, each of another conversation, which
 * are filed together.
 *
 * @param schema version of this record's shape
 * @param rawIds the mails as they were kept, in the order they came
 * @param rawId the one mail of a notice of schema 1, else null
 */
public record MailNotice(int schema, List<Long> rawIds, Long rawId) {

    static final int SCHEMA = 2;
    static final String KIND = "mail";

    static MailNotice of(List<Long> rawIds) {
        return new MailNotice(SCHEMA, rawIds, null);
    }

    /** The mails, whichever version wrote of them. */
    List<Long> mails() {
        if (rawIds != null) {
            return rawIds;
        }
        return rawId == null ? List.of() : List.of(rawId);
    }
}
