package io.foyer.mail;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Hears of written mails once they are committed; sends nothing inside anybody's transaction. */
@ApplicationScoped
class MailWrittenListener {

    @Resource
    private ManagedExecutorService executor;

    @EJB
    private MailDispatch dispatch;

    void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailWritten mail) {
        executor.execute(() -> dispatch.dispatch(mail.communicationId()));
    }
}
