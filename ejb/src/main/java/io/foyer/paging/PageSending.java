package io.foyer.paging;

import io.foyer.card.CardState;
import io.foyer.card.CustomerCards;
import io.foyer.customer.Customer;
import io.foyer.mail.Notice;
import io.foyer.mail.NoticeService;
import io.foyer.mail.StaffMail;
import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import io.foyer.office.Role;
import io.foyer.shared.Unavailable;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Sends one page or notice at a time, each in a transaction of its own. */
@Stateless
@RunAs(Role.THE_SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PageSending {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration GIVE_UP = Duration.ofHours(6);
    private static final int MOST_DOUBLED = 6;

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @EJB
    private NoticeService notices;

    @Inject
    private Pages pages;

    @Inject
    private CustomerCards cards;

    @Inject
    private SmsGateway sms;

    @Inject
    private StaffMail mail;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    /** Sends a page that waits; a way that is closed is tried again, each time a little later. */
    public void page(long id) {
        Optional<Pages.Waiting> waiting = pages.hold(id);
        if (waiting.isEmpty()) {
            return;
        }
        Pages.Waiting page = waiting.get();
        Instant now = clock.instant();
        try {
            Optional<String> refused = send(page);
            pages.tried(id, refused.isEmpty() ? now : null, null, refused.orElse(null));
        } catch (SmsRefused refused) {
            pages.tried(id, null, null, refused.getMessage());
        } catch (Unavailable closed) {
            boolean isOver = now.isAfter(page.createdAt().plus(GIVE_UP));
            Instant next = now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(page.tries(), MOST_DOUBLED)));
            pages.tried(id, null, isOver ? null : next, closed.getMessage());
        }
    }

    private Optional<String> send(Pages.Waiting page) {
        CardState card = cards.state(page.cardId());
        OfficeRow office = directory.office(page.officeId()).orElseThrow();
        PageText text = PageText.of(page.reason(), card, customer(card), office);
        if (page.channel().equals("mail")) {
            return mail.send(page.officeId(), page.address(), page.name(), text.subject(), text.body());
        }
        if (!sms.isThere()) {
            return Optional.of("No SMS gateway is set up");
        }
        sms.send(page.address(), text.shortly());
        return Optional.empty();
    }

    /** Tells a tenant how the work on his order stands. */
    public void tellTenant(long cardId) {
        for (String occasion : pages.holdOccasions(cardId)) {
            CardState card = cards.state(cardId);
            OfficeRow office = directory.office(card.officeId()).orElseThrow();
            PageText text = PageText.toTenant(occasion, card, customer(card), office);
            Notice.Outcome outcome = notices.send(new Notice(
                    card.companyId(), card.officeId(), card.customerId(), cardId, text.subject(), text.body()));
            pages.told(cardId, occasion, outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'), clock.instant());
        }
    }

    private Customer customer(CardState card) {
        return entities.find(Customer.class, card.customerId());
    }
}
