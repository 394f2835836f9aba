package io.foyer.intake;

import io.foyer.customer.Clues;
import io.foyer.platform.TransactionConnections;
import io.foyer.shared.CallerId;
import io.foyer.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the customer wrote himself: the whole text and his answers, kept beside the communication. */
@ApplicationScoped
class WrittenContents {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private TransactionConnections database;

    /** What is kept of a communication. */
    record Kept(long communicationId, String text, Map<String, String> fields) {}

    void keep(long communicationId, String text, Map<String, String> fields) {
        keep(List.of(new Kept(communicationId, text, fields)));
    }

    /** Keeps what several hold; they are in the database already. */
    void keep(List<Kept> all) {
        try (Connection connection = database.getConnection()) {
            keepTexts(connection, all);
            keepFields(connection, all);
        } catch (SQLException fault) {
            throw new PersistenceException("What somebody wrote was not kept", fault);
        }
    }

    private static void keepTexts(Connection connection, List<Kept> all) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into communication_text (communication_id, body) values (?, ?)")) {
            for (Kept one : all) {
                if (one.text() != null && !one.text().isBlank()) {
                    insert.setLong(1, one.communicationId());
                    insert.setString(2, one.text());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void keepFields(Connection connection, List<Kept> all) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into communication_answer (communication_id, field_key, value) values (?, ?, ?)")) {
            for (Kept one : all) {
                for (Map.Entry<String, String> field : one.fields().entrySet()) {
                    insert.setLong(1, one.communicationId());
                    insert.setString(2, field.getKey());
                    insert.setString(3, field.getValue());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
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
