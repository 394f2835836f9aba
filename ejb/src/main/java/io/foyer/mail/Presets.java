package io.foyer.mail;

import io.foyer.platform.TransactionConnections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Keeps the texts that are chosen from: each an office's own, or of the whole company. */
@ApplicationScoped
class Presets {

    @Inject
    private TransactionConnections database;

    /** Those that an office may choose from, by name. */
    List<PresetRow> of(long companyId, long officeId) throws SQLException {
        return all(companyId).stream()
                .filter(one -> one.officeId() == null || one.officeId() == officeId)
                .toList();
    }

    List<PresetRow> all(long companyId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select * from mail_preset where company_id = ? order by name")) {
            select.setLong(1, companyId);
            List<PresetRow> presets = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    presets.add(new PresetRow(
                            row.getLong("id"),
                            row.getObject("office_id", Long.class),
                            row.getString("name"),
                            row.getString("subject"),
                            row.getString("body"),
                            row.getInt("version")));
                }
            }
            return presets;
        }
    }

    /** Adds a text; gives its id. */
    long add(long companyId, PresetChange change) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into mail_preset set office_id = ?, name = ?, subject = ?, body = ?, company_id = ?",
                        Statement.RETURN_GENERATED_KEYS)) {
            write(insert, change);
            insert.setLong(5, companyId);
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    /** Writes a text anew; false where it is not of this version any more. */
    boolean change(long id, PresetChange change) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update mail_preset set office_id = ?, name = ?, subject = ?, body = ?, version = version + 1"
                                + " where id = ? and version = ?")) {
            write(update, change);
            update.setLong(5, id);
            update.setInt(6, change.version());
            return update.executeUpdate() == 1;
        }
    }

    void remove(long id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from mail_preset where id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }

    private static void write(PreparedStatement statement, PresetChange change) throws SQLException {
        boolean hasSubject = change.subject() != null && !change.subject().isBlank();
        statement.setObject(1, change.officeId());
        statement.setString(2, change.name().strip());
        statement.setString(3, hasSubject ? change.subject().strip() : null);
        statement.setString(4, change.body().strip());
    }
}
