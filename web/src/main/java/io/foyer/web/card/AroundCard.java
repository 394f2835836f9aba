package io.foyer.web.card;

import io.foyer.card.CardOpening;
import io.foyer.card.OpenCard;
import io.foyer.web.appointment.AppointmentsView;
import io.foyer.web.mail.MailView;
import io.foyer.web.paging.WorkView;
import io.foyer.web.reminder.ProposalsView;
import io.foyer.web.reminder.RemindersView;
import io.foyer.web.transfer.TransfersView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.primefaces.PrimeFaces;

/** What lies around the open card: its tabs, mails, reminders and all that other features show with it. */
@RequestScoped
class AroundCard {

    /** What is drawn anew after the card was saved. */
    static final String[] SAVED = {
        "cardTitle",
        "cardMore",
        "notes",
        "noteCount",
        "changes",
        "changeCount",
        "calls",
        "callCount",
        "customer",
        "mails",
        "proposals",
        "reminders",
        "reminderCount",
        "appointments",
        "appointmentCount",
        "transfers",
        "workOrder"
    };

    /** What is drawn anew after somebody else saved the card; nothing of it can hold what is being typed here. */
    private static final String[] SEEN = {
        "cardTitle", "notes", "noteCount", "changes", "changeCount", "calls", "callCount", "person"
    };

    @Inject
    private CardTabs tabs;

    @Inject
    private MailView mails;

    @Inject
    private RemindersView reminders;

    @Inject
    private ProposalsView proposals;

    @Inject
    private AppointmentsView appointments;

    @Inject
    private TransfersView transfers;

    @Inject
    private WorkView work;

    /** Reads all of it anew. */
    void read(OpenCard card, CardOpening asked) {
        readTabs(card);
        mails.read(asked.communicationId(), card.id(), MailView.isWritableTo(card, asked));
        reminders.read(card);
        proposals.read(card);
        appointments.read(card);
        transfers.read(card, asked.communicationId());
        work.read(card);
    }

    /** Shows that somebody else saved it, and who. */
    void see(OpenCard card) {
        readTabs(card);
        PrimeFaces.current().ajax().update(SEEN);
        PrimeFaces.current().ajax().addCallbackParam("who", card.updatedBy());
    }

    /** What is proposed is there since before the card was opened. */
    void knowProposed() {
        proposals.know();
    }

    /** Says what was proposed as the card was saved. */
    void tellProposed() {
        proposals.tell();
    }

    /** Reads notes, changes and calls anew. */
    void readTabs(OpenCard card) {
        tabs.read(card);
    }
}
