package io.foyer.mail;

import io.foyer.mail.message.ReadMail;
import io.foyer.platform.TransactionConnections;
import io.foyer.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells whether a mail comes from a customer: from an address that is his, or from which or to which his part of the
 * conversation went before. A subject can be guessed and a token passed on; they tell of a card and never of a person.
 */
@ApplicationScoped
class KnownSenders {

    private static final String HIS = "select p.match_key from contact_point p where p.customer_id = ?"
            + " and p.kind = 'EMAIL' and p.match_key in (%1$s)"
            + " union select c.email from mail_message m join communication c on c.id = m.communication_id"
            + " where m.thread_id = ? and c.customer_id = ? and c.email in (%1$s)";

    @Inject
    private TransactionConnections database;

    /** Whether whoever wrote it, and whoever its answer would go to, is this customer as far as anybody can tell. */
    boolean includeSenderOf(MailEntry mail, long customerId, long threadId) throws SQLException {
        Set<String> keys = addresses(mail.mail(), mail.answerAddress());
        return !keys.isEmpty() && his(keys, customerId, threadId).containsAll(keys);
    }

    /** By their keys: where it is from, and where an answer to it goes. */
    static Set<String> addresses(ReadMail mail, EmailAddress answered) {
        return Stream.of(mail.from() == null ? null : mail.from().address(), answered)
                .filter(Objects::nonNull)
                .map(EmailAddress::key)
                .collect(Collectors.toSet());
    }

    private Set<String> his(Set<String> keys, long customerId, long threadId) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(customerId));
        values.addAll(keys);
        values.add(threadId);
        values.add(customerId);
        values.addAll(keys);
        Set<String> his = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(HIS.formatted(Places.of(keys.size())))) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    his.add(row.getString(1));
                }
            }
        }
        return his;
    }
}
