package io.foyer.mail;

import io.foyer.platform.InstantColumn;
import io.foyer.platform.TransactionConnections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Removes the bytes of mails that nobody needs any more; some hundred at a time. */
@ApplicationScoped
class MailRemoval {

    private static final int TOGETHER = 200;

    @Inject
    private TransactionConnections database;

    /** Mails as they came that were read before {@code due}; where each lay on its server stays known. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    int removeRead(Instant due) throws SQLException {
        return remove(
                "select id, content_id from mail_raw where disposable_at < ? order by disposable_at limit " + TOGETHER,
                "update mail_raw set content_id = null, disposable_at = null where id = ?",
                due);
    }

    /** Mails of ours that were done with before {@code due}. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    int removeSent(Instant due) throws SQLException {
        return remove(
                "select communication_id, content_id from mail_outgoing where done_at < ? order by done_at limit "
                        + TOGETHER,
                "delete from mail_outgoing where communication_id = ?",
                due);
    }

    private int remove(String query, String release, Instant due) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Map<Long, Long> contents = contents(connection, query, due);
            try (PreparedStatement update = connection.prepareStatement(release)) {
                for (Map.Entry<Long, Long> one : contents.entrySet()) {
                    update.setLong(1, one.getKey());
                    update.executeUpdate();
                    MailContents.remove(connection, one.getValue());
                }
            }
            return contents.size();
        }
    }

    private static Map<Long, Long> contents(Connection connection, String query, Instant due) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, InstantColumn.text(due));
            Map<Long, Long> contents = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    contents.put(row.getLong(1), row.getLong(2));
                }
            }
            return contents;
        }
    }
}
