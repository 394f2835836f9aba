package io.foyer.paging;

import io.foyer.card.CardSaved;
import io.foyer.card.CardService;
import io.foyer.card.CardState;
import io.foyer.card.CustomerCards;
import io.foyer.office.CurrentCaller;
import io.foyer.office.OfficeRow;
import io.foyer.office.OfficeService;
import io.foyer.office.Role;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
    private Clock clock;

    /** The office's choices. */
    @RolesAllowed({Role.ADMINISTRATORS, Role.MANAGERS})
    public PagingChoice choice(long officeId) {
        OfficeRow office = offices.office(officeId);
        return new PagingChoice(pages.pagesNewOrders(office.id()), pages.contacts(office.id()));
    }

    /** Keeps the office's choices; {@link Invalid} names every contact that cannot be reached. */
    @RolesAllowed({Role.ADMINISTRATORS, Role.MANAGERS})
    public void choose(long officeId, PagingChoice choice) {
        OfficeRow office = offices.office(officeId);
        List<FieldFault> faults = new ArrayList<>();
        List<PagingContact> checked = ContactPolicy.checked(
                choice.contacts(), office.country(), current.get().locale(), faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        pages.pageNewOrders(officeId, choice.newOrders());
        pages.replaceContacts(officeId, checked);
    }

    /** Who was paged for a card. */
    public List<PageRow> ofCard(long cardId) {
        return pages.ofCard(cards.get(cardId).id());
    }

    /** Notes whom a saved card pages and what its tenant is to be told; both leave after the commit. */
    public void saved(@Observes CardSaved saved) {
        CardState card = states.state(saved.cardId());
        Instant now = clock.instant();
        WorkOrderPolicy.occasion(card).ifPresent(occasion -> pages.noteOccasion(card.id(), occasion, now));
        if (WorkOrderPolicy.isWorkOrder(card.template())) {
            WorkOrderPolicy.reasonToPage(card, saved.isFirst() && pages.pagesNewOrders(card.officeId()))
                    .ifPresent(reason -> page(card, reason, now));
        }
    }

    private void page(CardState card, String reason, Instant now) {
        for (PagingContact contact : pages.contacts(card.officeId())) {
            if (contact.phone() != null) {
                pages.note(card, reason, "sms", contact.name(), contact.phone(), now);
            }
            if (contact.email() != null) {
                pages.note(card, reason, "mail", contact.name(), contact.email(), now);
            }
        }
    }
}
