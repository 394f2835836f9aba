package io.foyer.demo;

import io.foyer.platform.InstantColumn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The calls that demo customers made in the last months, as the record would have kept them. */
final class DemoHistory {

    /** How long ago it begins. */
    static final Duration SPAN = Duration.ofDays(90);

    private static final String LATEST_CONTACTS = "update customer_office o join (select customer_id, office_id,"
            + " max(started_at) latest from communication where company_id = ? and customer_id is not null"
            + " group by customer_id, office_id) c on c.customer_id = o.customer_id and c.office_id = o.office_id"
            + " set o.last_contact_at = greatest(o.last_contact_at, c.latest)";
    private static final String CALL =
            "insert into communication (company_id, office_id, connection_id, external_id, sequence, channel, direction,"
                    + " status, caller_raw, caller_class, caller_e164, dnis_raw, dnis_e164, agent_extension, cause,"
                    + " ad_source_id, customer_id, match_kind, candidates, taken_by, taken_at, started_at, answered_at,"
                    + " ended_at, duration_s, accepted_at) values (?, ?, ?, ?, ?, 'CALL', 'in', ?, ?, 'NUMBER', ?, ?, ?, ?,"
                    + " 'normalClearing', ?, ?, 'CERTAIN', 1, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final long companyId;
    private final Instant now;

    DemoHistory(Connection connection, long companyId, Instant now) {
        this.connection = connection;
        this.companyId = companyId;
        this.now = now;
    }

    /** Whose history it is. */
    record Owner(int number, long customerId, long officeId, String e164) {}

    private record Ad(long sourceId, String number) {}

    private record Agent(long userId, String extension) {}

    private record Call(Owner owner, int nth, Instant at) {}

    /** Writes the calls of the first customers, oldest first; does nothing where it did so before. */
    void write(int customers, List<Long> offices) throws SQLException {
        long webhook =
                number("select min(id) from connection where kind = 'CTI_WEBHOOK' and company_id = ?", companyId);
        if (number("select count(*) from communication where external_id = 'demo-0-0' and connection_id = ?", webhook)
                > 0) {
            return;
        }
        Map<Long, List<Ad>> ads = new HashMap<>();
        Map<Long, List<Agent>> agents = new HashMap<>();
        List<Call> calls = new ArrayList<>();
        for (Owner owner : owners(customers, offices)) {
            ads.computeIfAbsent(owner.officeId(), this::ads);
            agents.computeIfAbsent(owner.officeId(), this::agents);
            calls.addAll(callsOf(owner));
        }
        calls.sort(Comparator.comparing(Call::at));
        try (PreparedStatement insert = connection.prepareStatement(CALL)) {
            for (Call call : calls) {
                fill(
                        insert,
                        call,
                        webhook,
                        ads.get(call.owner().officeId()),
                        agents.get(call.owner().officeId()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement update = connection.prepareStatement(LATEST_CONTACTS)) {
            update.setLong(1, companyId);
            update.executeUpdate();
        }
    }

    private List<Owner> owners(int customers, List<Long> offices) throws SQLException {
        Map<String, Long> idsByPhone = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select match_key, customer_id from contact_point where company_id = ? and kind = 'PHONE'")) {
            select.setLong(1, companyId);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    idsByPhone.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        List<Owner> owners = new ArrayList<>();
        for (int number = 0; number < customers; number++) {
            Long id = idsByPhone.get(Persona.number(number).e164());
            if (id != null) {
                owners.add(new Owner(
                        number,
                        id,
                        Persona.office(number, offices),
                        Persona.number(number).e164()));
            }
        }
        return owners;
    }

    private List<Call> callsOf(Owner owner) {
        SplittableRandom dice = new SplittableRandom(17L * owner.number() + 5);
        List<Call> calls = new ArrayList<>();
        int count = owner.number() == 0 ? 3 : dice.nextInt(4);
        for (int nth = 0; nth < count; nth++) {
            Duration ago = Duration.ofMinutes(60 + dice.nextInt((int) SPAN.toMinutes() - 60));
            calls.add(new Call(owner, nth, now.minus(ago)));
        }
        return calls;
    }

    private void fill(PreparedStatement insert, Call call, long webhook, List<Ad> ads, List<Agent> agents)
            throws SQLException {
        Owner owner = call.owner();
        SplittableRandom dice = new SplittableRandom(7919L * owner.number() + call.nth());
        Ad ad = ads.get(dice.nextInt(ads.size()));
        boolean answered = !agents.isEmpty() && dice.nextInt(10) < 8;
        Agent agent = answered ? agents.get(dice.nextInt(agents.size())) : null;
        Instant answer = call.at().plusSeconds(4 + dice.nextInt(15));
        int talked = 40 + dice.nextInt(500);
        Instant end = answered ? answer.plusSeconds(talked) : call.at().plusSeconds(20 + dice.nextInt(20));
        Object[] values = {
            companyId,
            owner.officeId(),
            webhook,
            "demo-" + owner.number() + "-" + call.nth(),
            0L,
            answered ? "COMPLETED" : "ABANDONED",
            owner.e164(),
            owner.e164(),
            ad.number(),
            ad.number(),
            answered ? agent.extension() : null,
            ad.sourceId(),
            owner.customerId(),
            answered ? agent.userId() : null,
            answered ? InstantColumn.text(answer) : null,
            InstantColumn.text(call.at()),
            answered ? InstantColumn.text(answer) : null,
            InstantColumn.text(end),
            answered ? talked : null,
            InstantColumn.text(call.at())
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
    }

    private List<Ad> ads(long office) {
        return rows(
                "select s.id, t.e164 from ad_source s join tracking_number t on t.ad_source_id = s.id"
                        + " where s.office_id = ? order by t.e164",
                office,
                row -> new Ad(row.getLong(1), row.getString(2)));
    }

    private List<Agent> agents(long office) {
        return rows(
                "select id, extension from app_user where role = 'AGENT' and office_id = ?",
                office,
                row -> new Agent(row.getLong(1), row.getString(2)));
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String query, long office, RowReader<T> reader) {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, office);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private long number(String query, long parameter) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, parameter);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
