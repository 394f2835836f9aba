package io.foyer.office;

import io.foyer.office.DirectorySnapshot.Company;
import io.foyer.office.DirectorySnapshot.DialledNumber;
import io.foyer.office.DirectorySnapshot.Token;
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
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the whole directory by a few small queries, outside of anybody's transaction. */
@ApplicationScoped
class DirectoryReader {

    @Inject
    private TransactionConnections database;

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    DirectorySnapshot read(Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Map<Long, OfficeRow> offices = new HashMap<>();
            Map<Long, Set<Long>> officesOf = new HashMap<>();
            each(connection, "select * from office", row -> {
                OfficeRow office = office(row);
                offices.put(office.id(), office);
                officesOf
                        .computeIfAbsent(row.getLong("company_id"), any -> new HashSet<>())
                        .add(office.id());
            });
            Map<Long, Company> companies = new HashMap<>();
            each(connection, "select * from company", row -> {
                long id = row.getLong("id");
                companies.put(
                        id,
                        new Company(
                                id,
                                row.getString("name"),
                                nullableLong(row, "catch_all_office_id"),
                                officesOf.getOrDefault(id, Set.of())));
            });
            Map<String, Caller> callers = new HashMap<>();
            each(connection, "select * from app_user where active", row -> {
                Caller caller = person(row, offices, officesOf.get(row.getLong("company_id")));
                callers.put(Principals.user(caller.userId(), row.getInt("session_epoch")), caller);
            });
            Map<Long, Caller> people = new HashMap<>();
            callers.values().forEach(person -> people.put(person.userId(), person));
            Map<String, String> keys = new HashMap<>();
            Map<String, Set<Scope>> scopes = new HashMap<>();
            each(connection, "select * from api_key where revoked_at is null", row -> {
                Caller caller = program(row, offices, officesOf.get(row.getLong("company_id")));
                callers.put(Principals.key(caller.apiKeyId()), caller);
                keys.put(row.getString("key_hash"), Principals.key(caller.apiKeyId()));
                scopes.put(Principals.key(caller.apiKeyId()), Scope.read(row.getString("scopes")));
            });
            Map<String, Token> tokens = new HashMap<>();
            each(
                    connection,
                    "select t.token_hash, t.expires_at, u.id, u.session_epoch from user_token t join app_user u on u.id = t.user_id"
                            + " where u.active and t.expires_at > '" + InstantColumn.text(now)
                            + "'",
                    row -> tokens.put(
                            row.getString("token_hash"),
                            new Token(
                                    Principals.user(row.getLong("id"), row.getInt("session_epoch")),
                                    row.getObject("expires_at", LocalDateTime.class)
                                            .toInstant(ZoneOffset.UTC))));
            Map<Long, Sender> senders = new HashMap<>();
            Map<String, Sender> byToken = new HashMap<>();
            each(connection, "select * from connection where revoked_at is null", row -> {
                Sender sender = new Sender(row.getLong("id"), row.getLong("company_id"), row.getString("name"));
                senders.put(sender.connectionId(), sender);
                if (row.getString("token_hash") != null) {
                    byToken.put(row.getString("token_hash"), sender);
                }
            });
            Map<Long, AdSourceRow> sources = new HashMap<>();
            each(connection, "select * from ad_source", row -> sources.put(row.getLong("id"), adSource(row)));
            Map<DialledNumber, Line> lines = new HashMap<>();
            each(connection, "select company_id, e164, ad_source_id from tracking_number", row -> {
                AdSourceRow source = sources.get(row.getLong("ad_source_id"));
                lines.put(
                        new DialledNumber(row.getLong("company_id"), row.getString("e164")),
                        new Line(source.officeId(), source.id(), true));
            });
            return new DirectorySnapshot(
                    companies, offices, callers, people, keys, scopes, tokens, byToken, senders, lines, sources);
        }
    }

    private static void each(Connection connection, String query, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static OfficeRow office(ResultSet row) throws SQLException {
        return new OfficeRow(
                row.getLong("id"),
                row.getLong("change_sequence"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("country"),
                row.getString("time_zone"),
                row.getString("locale"),
                row.getString("opening_hours"),
                row.getBoolean("taken_entries_leave"),
                row.getString("usual_template"),
                row.getBoolean("closed"),
                row.getInt("version"));
    }

    private static AdSourceRow adSource(ResultSet row) throws SQLException {
        return new AdSourceRow(
                row.getLong("id"),
                row.getLong("company_id"),
                row.getLong("office_id"),
                row.getString("name"),
                row.getString("medium"),
                row.getString("icon"),
                row.getString("card_template"));
    }

    private static Caller person(ResultSet row, Map<Long, OfficeRow> offices, Set<Long> companyOffices)
            throws SQLException {
        Role role = Role.valueOf(row.getString("role"));
        OfficeRow home = offices.get(row.getLong("office_id"));
        return new Caller(
                row.getLong("id"),
                0,
                row.getString("login"),
                row.getString("display_name"),
                row.getLong("company_id"),
                home.id(),
                role.isBoundToOffice() ? Set.of(home.id()) : companyOffices,
                role,
                0,
                row.getString("extension"),
                home.country(),
                ZoneId.of(home.timeZone()),
                Locale.forLanguageTag(home.locale()),
                row.getString("theme"));
    }

    private static Caller program(ResultSet row, Map<Long, OfficeRow> offices, Set<Long> companyOffices)
            throws SQLException {
        Long office = nullableLong(row, "office_id");
        OfficeRow place = offices.get(
                office != null
                        ? office
                        : companyOffices.stream().min(Long::compare).orElseThrow());
        return new Caller(
                0,
                row.getLong("id"),
                row.getString("name"),
                row.getString("name"),
                row.getLong("company_id"),
                office == null ? 0 : office,
                office == null ? companyOffices : Set.of(office),
                Role.PROGRAM,
                row.getLong("connection_id"),
                null,
                place.country(),
                ZoneId.of(place.timeZone()),
                Locale.forLanguageTag(place.locale()),
                "auto");
    }

    private static Long nullableLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
