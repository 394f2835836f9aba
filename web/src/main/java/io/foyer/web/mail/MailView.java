package io.foyer.web.mail;

import io.foyer.mail.MailService;
import io.foyer.mail.ShownMail;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The mails of the open card and of the conversation that its entry belongs to. */
@Named("mail")
@ViewScoped
public class MailView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient MailService service;

    private final ArrayList<ShownMail> mails = new ArrayList<>();
    private Long entry;
    private Long card;

    /** Reads the mails anew; either may be null. */
    public void read(Long communicationId, Long cardId) {
        entry = communicationId;
        card = cardId;
        mails.clear();
        if (communicationId != null || cardId != null) {
            mails.addAll(service.around(communicationId, cardId));
        }
    }

    /** Reads them once more: one was written, or something became of one. */
    public void again() {
        read(entry, card);
    }

    /** The entry that an answer answers, where that is a mail. */
    public Long getEntry() {
        return mails.stream().anyMatch(mail -> entry != null && mail.communicationId() == entry) ? entry : null;
    }

    public List<ShownMail> getMails() {
        return mails;
    }

    /** The mail that lies open: the entry's own, else the latest. */
    public Long getOpened() {
        boolean isMail = mails.stream().anyMatch(mail -> entry != null && mail.communicationId() == entry);
        return isMail || mails.isEmpty()
                ? entry
                : Long.valueOf(mails.get(mails.size() - 1).communicationId());
    }
}
