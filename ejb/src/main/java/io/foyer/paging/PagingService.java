package io.foyer.paging;

import io.foyer.card.CardSaved;
import io.foyer.card.CardService;
import io.foyer.card.CardState;
import io.foyer.card.CustomerCards;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.OfficeRow;
import io.foyer.office.OfficeService;
import io.foyer.office.Role;
import io.foyer.shared.Conflict;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whom an office pages, what of, and what became of each page (CA-14). */
@Stateless
@RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS, Role.PROGRAMS})
public class PagingService {

    @EJB
    private CardService cards;

    @EJB
    private OfficeService offices;

    @EJB
    private CurrentCaller current;

    @Inject
    private CustomerCards states;

    @Inject
    private Pages pages;

    @Inject
    private PagingChoices choices;

    @Inject
    private Clock clock;

    /** The office's choices. */
    @RolesAllowed({Role.ADMINISTRATORS, Role.MANAGERS})
    public PagingChoice choice(long officeId) {
        OfficeRow office = offices.office(officeId);
        return choices.of(office.id());
    }

    /**
     * Keeps the office's choices. {@link Invalid} names every contact that cannot be reached; {@link Conflict} says who chose
     * otherwise since the version that this one replaces, and what.
     */
    @RolesAllowed({Role.ADMINISTRATORS, Role.MANAGERS})
    public PagingChoice choose(long officeId, PagingChoice choice) {
        Caller caller = current.get();
        OfficeRow office = offices.office(officeId);
        List<FieldFault> faults = new ArrayList<>();
        List<PagingContact> checked =
                ContactPolicy.checked(choice.contacts(), office.country(), caller.locale(), faults);
        if (choice.version() == null) {
            faults.add(new FieldFault("version", Messages.text(caller.locale(), "paging.fault.version")));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        if (!choices.replace(officeId, choice, checked, caller.displayName(), clock.instant())) {
            throw meanwhile(choices.of(officeId), caller);
        }
        return choices.of(officeId);
    }

    private static Conflict meanwhile(PagingChoice theirs, Caller caller) {
        String names = theirs.contacts().isEmpty()
                ? Messages.text(caller.locale(), "paging.nobody")
                : theirs.contacts().stream().map(PagingContact::name).collect(Collectors.joining(", "));
        return new Conflict(Messages.text(
                caller.locale(),
                "paging.meanwhile",
                theirs.changedBy(),
                caller.when(theirs.changedAt()),
                names,
                Messages.text(caller.locale(), theirs.newOrders() ? "paging.of.all" : "paging.of.emergencies")));
    }

    /** Who was paged for a card. */
    public List<PageRow> ofCard(long cardId) {
        return pages.ofCard(cards.get(cardId).id(), current.get().locale());
    }

    /** Notes whom a saved card pages and what its tenant is to be told; both leave after the commit. */
    public void saved(@Observes CardSaved saved) {
        CardState card = states.state(saved.cardId());
        Instant now = clock.instant();
        WorkOrderPolicy.occasion(card).ifPresent(occasion -> pages.noteOccasion(card.id(), occasion, now));
        if (WorkOrderPolicy.isWorkOrder(card.template())) {
            WorkOrderPolicy.reasonToPage(card, saved.isFirst() && choices.pagesNewOrders(card.officeId()))
                    .ifPresent(reason -> page(card, reason, now));
        }
    }

    private void page(CardState card, String reason, Instant now) {
        List<PagingContact> contacts = choices.contacts(card.officeId());
        if (contacts.isEmpty()) {
            pages.note(card, reason, Pages.NOBODY, "", "", now);
        }
        for (PagingContact contact : contacts) {
            if (contact.phone() != null) {
                pages.note(card, reason, Pages.TEXT, contact.name(), contact.phone(), now);
            }
            if (contact.email() != null) {
                pages.note(card, reason, Pages.MAIL, contact.name(), contact.email(), now);
            }
        }
    }
}
