package io.foyer.customer;

import io.foyer.platform.InstantColumn;
import io.foyer.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;

/** Notes which mail addresses do not work; needs no caller: it serves the listeners. */
@ApplicationScoped
public class ContactBounces {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Marks an address wherever the company has it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mark(long companyId, EmailAddress address, String reason) {
        entities.createNativeQuery(
                        "update contact_point set bounced_at = ?, bounce_reason = ? where company_id = ? and kind = 'EMAIL' and match_key = ?")
                .setParameter(1, InstantColumn.text(clock.instant()))
                .setParameter(2, reason)
                .setParameter(3, companyId)
                .setParameter(4, address.key())
                .executeUpdate();
    }

    /** Takes the marks away once mails from those addresses came. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void clear(long companyId, Collection<EmailAddress> addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        Query update = entities.createNativeQuery(
                        "update contact_point set bounced_at = null, bounce_reason = null where company_id = ? and kind = 'EMAIL' and match_key in (?"
                                + ", ?".repeat(addresses.size() - 1) + ") and bounced_at is not null")
                .setParameter(1, companyId);
        int place = 2;
        for (EmailAddress address : addresses) {
            update.setParameter(place++, address.key());
        }
        update.executeUpdate();
    }
}
