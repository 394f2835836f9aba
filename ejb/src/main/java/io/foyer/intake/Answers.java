package io.foyer.intake;

import io.foyer.customer.Clues;
import io.foyer.shared.CallerId;
import io.foyer.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the customer wrote himself: the whole text and his answers, kept beside the communication. */
@ApplicationScoped
class Answers {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    void keep(long communicationId, EntryMessage entry) {
        keep(communicationId, entry.text(), entry.answers());
    }

    void keep(long communicationId, String text, Map<String, String> fields) {
        if (text != null && !text.isBlank()) {
            entities.createNativeQuery("insert into communication_text (communication_id, body) values (?, ?)")
                    .setParameter(1, communicationId)
                    .setParameter(2, text)
                    .executeUpdate();
        }
        fields.forEach((field, value) -> entities.createNativeQuery(
                        "insert into communication_answer (communication_id, field_key, value) values (?, ?, ?)")
                .setParameter(1, communicationId)
                .setParameter(2, field)
                .setParameter(3, value)
                .executeUpdate());
    }

    /** His answers by field key; none for a call. */
    Map<String, String> of(Communication one) {
        if (one.channel() == Channel.CALL) {
            return Map.of();
        }
        Map<String, String> answers = new HashMap<>();
        List<?> rows = entities.createNativeQuery(
                        "select field_key, value from communication_answer where communication_id = ?")
                .setParameter(1, one.id())
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            answers.put((String) columns[0], (String) columns[1]);
        }
        return answers;
    }

    /** The whole text of something written; null where there is none. */
    String textOf(long communicationId) {
        List<?> texts = entities.createNativeQuery("select body from communication_text where communication_id = ?")
                .setParameter(1, communicationId)
                .getResultList();
        return texts.isEmpty() ? null : (String) texts.get(0);
    }

    /** All that a communication tells of who it is from. */
    Clues cluesOf(Communication one, String country) {
        CallerId caller =
                CallerId.read(one.caller().raw(), country, one.caller().name());
        return clues(caller, one.written().email(), one.caller().name(), of(one));
    }

    static Clues clues(CallerId caller, String email, String name, Map<String, String> answers) {
        Clues byNumber = Clues.of(caller);
        return new Clues(
                byNumber.phone(),
                byNumber.guess(),
                EmailAddress.parse(email).orElse(null),
                byNumber.name() == null ? name : byNumber.name(),
                answers.get("street"),
                answers.get("postalCode"),
                answers.get("unit"));
    }
}
