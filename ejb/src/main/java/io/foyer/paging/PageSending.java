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
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;

/** Sends one page or notice at a time; what it writes of each it writes in a transaction of its own. */
@Stateless
@RunAs(Role.THE_SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PageSending {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @EJB
    private NoticeService notices;

    @Inject
    private Pages pages;

    @Inject
    private PageClaims claims;

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

    /**
     * Sends a page that waits, outside of every transaction; a way that is closed is tried again, each time a little later.
     * Exactly once as far as the other server allows: each try names the same key, and where a try ended without a word the
     * page is marked, for it may come twice.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void page(long id, boolean isMail) {
        claims.take(id, isMail)
                .filter(claimed -> claimed.page().isGivenUp() || claims.tried(claimed, attempt(claimed)))
                .ifPresent(vain -> {
                    claims.raise(id);
                    claims.close(vain);
                });
    }

    private Attempt attempt(PageClaims.Claimed claimed) {
        Pages.Waiting page = claimed.page();
        String key = "page-" + page.id() + "-" + page.createdAt().toEpochMilli();
        return switch (page.channel()) {
            case Pages.MAIL -> mailed(page, claimed.text(), key);
            case Pages.TEXT ->
                sms.isThere()
                        ? sms.send(page.address(), claimed.text().shortly(), key)
                        : Attempt.refused(PageFault.NO_GATEWAY);
            default -> Attempt.refused(PageFault.NOBODY);
        };
    }

    private Attempt mailed(Pages.Waiting page, PageText text, String key) {
        try {
            if (!mail.isThere(page.officeId())) {
                return Attempt.refused(PageFault.NO_MAILBOX);
            }
            return mail.send(page.officeId(), page.address(), page.name(), text.subject(), text.body(), key)
                    .map(words -> Attempt.refused(PageFault.mailRefused(words)))
                    .orElse(Attempt.SENT);
        } catch (Unavailable away) {
            if (away.getCause() instanceof SQLException) {
                return Attempt.closed(PageFault.DATABASE_AWAY);
            }
            return isCutOff(away) ? Attempt.unclear(PageFault.MAIL_AWAY) : Attempt.closed(PageFault.MAIL_AWAY);
        }
    }

    /** Whether the line broke while both spoke; where it never stood, or the server said no, nothing was taken. */
    private static boolean isCutOff(Unavailable away) {
        for (Throwable cause = away.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return !(cause instanceof ConnectException || cause instanceof UnknownHostException);
            }
        }
        return false;
    }

    /** Tells a tenant how the work on his order stands. */
    public void tellTenant(long cardId) {
        for (String occasion : pages.holdOccasions(cardId)) {
            CardState card = cards.state(cardId);
            OfficeRow office = directory.office(card.officeId()).orElseThrow();
            PageText text = PageText.toTenant(occasion, card, customer(card), office);
            Notice.Outcome outcome = notices.send(new Notice(
                            card.companyId(), card.officeId(), card.customerId(), cardId, text.subject(), text.body()))
                    .outcome();
            if (outcome != Notice.Outcome.LATER) {
                pages.told(
                        cardId,
                        occasion,
                        outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        clock.instant());
            }
        }
    }

    private Customer customer(CardState card) {
        return entities.find(Customer.class, card.customerId());
    }
}
