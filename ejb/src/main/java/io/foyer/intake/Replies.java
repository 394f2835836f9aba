package io.foyer.intake;

import io.foyer.office.Directory;
import io.foyer.office.OfficeSequence;
import io.foyer.shared.CallerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * For features that write to customers: records each answer as a communication with its own status (CA-16), in the caller's
 * transaction. Who may write what is the feature's to check.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Replies {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private Directory directory;

    @Inject
    private OfficeSequence sequence;

    @Inject
    private CommunicationChanges changes;

    @Inject
    private WrittenContents contents;

    /** Records an answer that waits to be sent, and marks what it answers; gives its id. */
    public long record(Reply answer) {
        String country = directory.officeCountry(answer.officeId());
        Communication communication = new Communication(answer, CallerId.read(null, country, answer.name()));
        changes.add(communication);
        contents.keep(communication.id(), answer.text(), Map.of());
        if (answer.answersId() != null && waitsForAnAnswer(answer.answersId())) {
            become(answer.answersId(), CommunicationStatus.ANSWERED, null);
        }
        return communication.id();
    }

    /** What was recorded under this name. */
    public Optional<Long> recorded(long connectionId, String externalId) {
        return entities.createQuery(
                        "select c.id from Communication c where c.connectionId = :connection and c.externalId = :name",
                        Long.class)
                .setParameter("connection", connectionId)
                .setParameter("name", externalId)
                .getResultStream()
                .findFirst();
    }

    /** The same as of this moment: nobody records anything more of the office before the transaction ends. */
    public Optional<Long> recordedNow(long officeId, long connectionId, String externalId) {
        sequence.hold(officeId);
        return recorded(connectionId, externalId);
    }

    /** A chat or a call goes its own way, whatever is written meanwhile. */
    private boolean waitsForAnAnswer(long id) {
        Communication answered = entities.find(Communication.class, id);
        return answered != null && (answered.channel() == Channel.MAIL || answered.channel() == Channel.FORM);
    }

    /** How many of a channel nobody wrote by hand were written about a card since then. */
    public long unsigned(Channel channel, long cardId, Instant since) {
        return entities.createQuery(
                        "select count(c) from Communication c where c.cardId = :card and c.channel = :channel"
                                + " and c.direction = 'out' and c.takenBy is null and c.acceptedAt > :since",
                        Long.class)
                .setParameter("card", cardId)
                .setParameter("channel", channel)
                .setParameter("since", since)
                .getSingleResult();
    }

    /**
     * Says what became of an answer; one that came back stays so.
     *
     * @param cause why it failed, or null
     */
    public void become(long id, CommunicationStatus status, String cause) {
        Communication communication = entities.find(Communication.class, id);
        if (communication == null || communication.status() == CommunicationStatus.BOUNCED) {
            return;
        }
        changes.change(communication, answer -> {
            answer.become(status);
            answer.causedBy(cause);
        });
    }
}
