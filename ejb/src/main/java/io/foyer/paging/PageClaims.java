package io.foyer.paging;

import io.foyer.card.CardState;
import io.foyer.card.CustomerCards;
import io.foyer.customer.Customer;
import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import io.foyer.reminder.OfficeReminders;
import io.foyer.shared.Messages;
import io.foyer.shared.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The short transactions around the sending of a page, so that nothing is locked while it is sent: it is claimed for a while,
 * and what became of it is kept by whoever still has the claim. A claim that runs out means that a node died over it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PageClaims {

    private static final Duration TEXT_CLAIM = Duration.ofMinutes(1);
    private static final Duration MAIL_CLAIM = Duration.ofMinutes(10);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration GIVE_UP = Duration.ofHours(6);
    private static final int MOST_DOUBLED = 6;

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private Pages pages;

    @Inject
    private CustomerCards cards;

    @Inject
    private OfficeReminders reminders;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    /**
     * A page to send, and what it says.
     *
     * @param claim names this try
     * @param text null for one that was given up
     */
    record Claimed(Pages.Waiting page, String claim, PageText text) {}

    /** The page, from now on this node's for a while; empty where another has it or it is dealt with. */
    Optional<Claimed> take(long id, boolean isMail) {
        Instant now = clock.instant();
        String claim = UUID.randomUUID().toString();
        if (!pages.claim(id, claim, now, now.plus(isMail ? MAIL_CLAIM : TEXT_CLAIM))) {
            return Optional.empty();
        }
        Pages.Waiting page = pages.waiting(id);
        return Optional.of(new Claimed(page, claim, page.isGivenUp() ? null : text(page)));
    }

    private PageText text(Pages.Waiting page) {
        CardState card = cards.state(page.cardId());
        return PageText.of(
                page.reason(), card, entities.find(Customer.class, card.customerId()), office(page.officeId()));
    }

    private OfficeRow office(long id) {
        return directory.office(id).orElseThrow();
    }

    /** Keeps what became of a try; whether it was the last one, and in vain. */
    boolean tried(Claimed claimed, Attempt attempt) {
        Pages.Waiting page = claimed.page();
        Instant now = clock.instant();
        if (attempt.isSent()) {
            pages.tried(page.id(), claimed.claim(), attempt, now, null);
            return false;
        }
        if (!attempt.maySucceedLater() || now.isAfter(page.createdAt().plus(GIVE_UP))) {
            return pages.giveUp(page.id(), claimed.claim(), attempt, now);
        }
        Instant next = now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(page.tries() - 1, MOST_DOUBLED)));
        pages.tried(page.id(), claimed.claim(), attempt, now, next);
        return false;
    }

    /** Reminds everybody at the office's desk of a page that was given up; holds no page while it asks for a number. */
    void raise(long id) {
        Pages.Waiting page = pages.waiting(id);
        OfficeRow office = office(page.officeId());
        Locale locale = Locale.forLanguageTag(office.locale());
        String reason = Messages.text(locale, "paging.reason." + page.reason());
        String text = page.channel().equals(Pages.NOBODY)
                ? Messages.text(locale, "paging.raised.nobody", reason)
                : Messages.text(
                        locale,
                        "paging.raised.lost",
                        reason,
                        page.name(),
                        Messages.text(locale, "paging.channel." + page.channel()),
                        page.channel().equals(Pages.TEXT)
                                ? PhoneNumber.text(page.address(), office.country())
                                : page.address(),
                        PageFault.sentence(page.fault(), locale));
        reminders.raise(cards.state(page.cardId()), text);
    }

    /** Is done with a page that was given up and raised. */
    void close(Claimed claimed) {
        pages.close(claimed.page().id(), claimed.claim());
    }
}
