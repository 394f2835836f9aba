package io.foyer.mail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says which kept mails travel in one message and are filed in one transaction: so many that the work of a transaction is
 * shared, never two of one conversation, since the second is filed by what the first became, and a large one alone.
 */
final class MailBundles {

    private static final int MOST = 25;
    private static final long MOST_BYTES = 2L * 1024 * 1024;

    private MailBundles() {}

    /** The mails in their order, cut into bundles. */
    static List<List<RawMails.Waiting>> of(List<RawMails.Waiting> mails) {
        List<List<RawMails.Waiting>> bundles = new ArrayList<>();
        List<RawMails.Waiting> bundle = new ArrayList<>();
        Set<Integer> conversations = new HashSet<>();
        long bytes = 0;
        for (RawMails.Waiting mail : mails) {
            boolean isFull = bundle.size() == MOST || bytes + mail.size() > MOST_BYTES;
            if (!bundle.isEmpty() && (isFull || conversations.contains(mail.conversation()))) {
                bundles.add(bundle);
                bundle = new ArrayList<>();
                conversations.clear();
                bytes = 0;
            }
            bundle.add(mail);
            conversations.add(mail.conversation());
            bytes += mail.size();
        }
        if (!bundle.isEmpty()) {
            bundles.add(bundle);
        }
        return bundles;
    }
}
