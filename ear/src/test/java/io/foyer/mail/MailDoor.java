package io.foyer.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Gives mails to the product as whoever reads a mailbox does. */
@ApplicationScoped
public class MailDoor {

    @Inject
    private Mailboxes mailboxes;

    @Inject
    private MailArrivals arrivals;

    @Inject
    private RawStore raws;

    /** Takes mails in whose places on their server are 1, 2 and so on. */
    public void take(long mailboxId, List<String> mails) throws SQLException {
        arrivals.take(mailbox(mailboxId), arrived(mailboxId, mails));
    }

    /** Keeps mails and is broken off before they are on the queue. */
    public void keep(long mailboxId, List<String> mails) throws SQLException {
        raws.store(arrived(mailboxId, mails));
    }

    public void catchUp(long mailboxId) throws SQLException {
        arrivals.catchUp(mailbox(mailboxId));
    }

    private Mailbox mailbox(long id) throws SQLException {
        return mailboxes.findEver(id).orElseThrow();
    }

    private static List<RawMails.Arrived> arrived(long mailboxId, List<String> mails) {
        List<RawMails.Arrived> arrived = new ArrayList<>();
        for (String mail : mails) {
            byte[] bytes = mail.getBytes(StandardCharsets.UTF_8);
            RawMails.Place place = new RawMails.Place(mailboxId, 1, arrived.size() + 1);
            arrived.add(new RawMails.Arrived(place, bytes.length, true, bytes));
        }
        return arrived;
    }
}
