package io.foyer.transfer;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Hears of answers once they are committed, and has them told. */
@ApplicationScoped
class TransferAnsweredListener {

    @Resource
    private ManagedExecutorService executor;

    @EJB
    private TransferUpkeep upkeep;

    void answered(@Observes(during = TransactionPhase.AFTER_SUCCESS) TransferAnswered answer) {
        executor.execute(() -> upkeep.tell(answer.transferId()));
    }
}
