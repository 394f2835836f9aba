package io.foyer.telephony;

import io.foyer.platform.TransactionConnections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Registers each configured PBX as a sender of calls of its company; nothing of its login is kept. */
@ApplicationScoped
class ConnectionRegister {

    private static final String FIRST_COMPANY =
            "select c.id from company c where exists (select 1 from office o where o.company_id = c.id) order by c.id limit 1";
    private static final String COMPANY_BY_NAME =
            "select c.id from company c where exists (select 1 from office o where o.company_id = c.id) and c.name = ? limit 1";

    @Inject
    private TransactionConnections database;

    /** A registered PBX. */
    record Registered(long connectionId, long companyId) {}

    /** The PBX's place; empty while its company or the company's first office does not exist, or when it was revoked. */
    Optional<Registered> register(AsteriskAddress address) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Optional<Long> company = company(connection, address.company());
            if (company.isEmpty()) {
                return Optional.empty();
            }
            insert(connection, company.get(), address.name());
            return find(connection, company.get(), address.name());
        }
    }

    private static Optional<Long> company(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(name == null ? FIRST_COMPANY : COMPANY_BY_NAME)) {
            if (name != null) {
                select.setString(1, name);
            }
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
            }
        }
    }

    private static void insert(Connection connection, long company, String name) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert ignore into connection (company_id, kind, name) values (?, 'ASTERISK', ?)")) {
            insert.setLong(1, company);
            insert.setString(2, name);
            insert.executeUpdate();
        }
    }

    private static Optional<Registered> find(Connection connection, long company, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id from connection where company_id = ?"
                + " and kind = 'ASTERISK' and name = ? and revoked_at is null")) {
            select.setLong(1, company);
            select.setString(2, name);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(new Registered(rows.getLong(1), company)) : Optional.empty();
            }
        }
    }
}
