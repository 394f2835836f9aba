package io.foyer.card.template;

import io.foyer.platform.InstantColumn;
import io.foyer.platform.TransactionConnections;
import io.foyer.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the texts of templates, and keeps those of the product's packs; a version that is kept is never changed. */
@ApplicationScoped
class TemplateRepository {

    @Inject
    private TransactionConnections database;

    @Inject
    private Event<TemplateAdopted> adopted;

    @Inject
    private Clock clock;

    /** What a company's templates are by now, whatever the transaction at hand saw before. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Map<String, TemplateHead> heads(long companyId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select * from card_design where company_id = ?")) {
            select.setLong(1, companyId);
            Map<String, TemplateHead> heads = new LinkedHashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    TemplateHead head = head(rows);
                    heads.put(head.key(), head);
                }
            }
            return heads;
        }
    }

    private static TemplateHead head(ResultSet row) throws SQLException {
        return new TemplateHead(
                row.getString("template_key"),
                row.getInt("published"),
                row.getBoolean("follows_pack"),
                row.getInt("pack_revision"),
                row.getTimestamp("withdrawn_at") != null);
    }

    /**
     * Only versions that cards or heads name are asked for, and these are committed: so it may be read in any transaction,
     * which then needs no second connection.
     */
    String body(long companyId, String key, int version) {
        try (Connection connection = database.getConnection()) {
            return body(connection, companyId, key, version);
        } catch (SQLException away) {
            throw new IllegalStateException("The card template " + key + " cannot be read", away);
        }
    }

    private static String body(Connection connection, long companyId, String key, int version) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select body from card_template where company_id = ? and template_key = ? and version = ?")) {
            select.setLong(1, companyId);
            select.setString(2, key);
            select.setInt(3, version);
            try (ResultSet rows = select.executeQuery()) {
                if (rows.next()) {
                    return rows.getString(1);
                }
            }
        }
        throw new NotFound("There is no version " + version + " of the card template " + key);
    }

    /**
     * Brings a template of a pack into a company: the first time, or anew where the company follows the pack and this is
     * a newer revision than it ever took over, so that an older node never takes it back. Whatever the company has shaped
     * itself is left alone.
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    void follow(long companyId, CardTemplate template, String body, int revision) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement("insert ignore into card_design"
                    + " (company_id, template_key, name, follows_pack) values (?, ?, ?, true)")) {
                insert.setLong(1, companyId);
                insert.setString(2, template.key());
                insert.setString(3, template.name());
                insert.executeUpdate();
            }
            TemplateHead head = locked(connection, companyId, template.key());
            if (!head.isOlderThan(revision)) {
                return;
            }
            reached(connection, companyId, template.key(), revision);
            boolean isNew = head.published() == 0
                    || !body(connection, companyId, template.key(), head.published())
                            .equals(body);
            if (isNew) {
                publish(connection, companyId, template, head.published() + 1, body);
                adopted.fire(new TemplateAdopted(companyId, template));
            }
        }
    }

    private static void reached(Connection connection, long companyId, String key, int revision) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update card_design set pack_revision = ? where company_id = ? and template_key = ?")) {
            update.setInt(1, revision);
            update.setLong(2, companyId);
            update.setString(3, key);
            update.executeUpdate();
        }
    }

    private static TemplateHead locked(Connection connection, long companyId, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select * from card_design where company_id = ? and template_key = ? for update")) {
            select.setLong(1, companyId);
            select.setString(2, key);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return head(rows);
            }
        }
    }

    private void publish(Connection connection, long companyId, CardTemplate template, int version, String body)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into card_template"
                + " (company_id, template_key, version, body, published_at, published_by_name)"
                + " values (?, ?, ?, ?, ?, 'Foyer')")) {
            insert.setLong(1, companyId);
            insert.setString(2, template.key());
            insert.setInt(3, version);
            insert.setString(4, body);
            insert.setString(5, InstantColumn.text(clock.instant()));
            insert.executeUpdate();
        }
        try (PreparedStatement update = connection.prepareStatement(
                "update card_design set published = ?, name = ?,"
                        + " changed_as = 'published', changed_by_name = 'Foyer', version = version + 1 where company_id = ? and template_key = ?")) {
            update.setInt(1, version);
            update.setString(2, template.name());
            update.setLong(3, companyId);
            update.setString(4, template.key());
            update.executeUpdate();
        }
    }
}
