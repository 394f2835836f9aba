package io.foyer.web.mail;

import io.foyer.card.CardOpening;
import io.foyer.card.OpenCard;
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

    private ArrayList<ShownMail> mails = new ArrayList<>();
    private Long entry;
    private Long card;
    private boolean writable;

    /** Whether a card that is not kept yet was opened for an entry whose sender can be written to. */
    public static boolean isWritableTo(OpenCard card, CardOpening asked) {
        return card.isNew()
                && asked.communicationId() != null
                && (card.customerId() != null || asked.facts().containsKey("callerEmail"));
    }

    /**
     * Reads the mails anew; either id may be null.
     *
     * @param isWritable whether a mail can be written from the entry, though it is none
     */
    public void read(Long communicationId, Long cardId, boolean isWritable) {
        entry = communicationId;
        card = cardId;
        writable = isWritable;
        mails = communicationId == null && cardId == null
                ? new ArrayList<>()
                : new ArrayList<>(service.around(communicationId, cardId));
    }

    /** Reads them once more: one was written, or something became of one. */
    public void again() {
        read(entry, card, writable);
    }

    /** The entry that an answer answers: a mail, or any whose card is not kept yet. */
    public Long getEntry() {
        return writable || mails.stream().anyMatch(mail -> entry != null && mail.communicationId() == entry)
                ? entry
                : null;
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
