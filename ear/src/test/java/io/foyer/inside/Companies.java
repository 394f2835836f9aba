package io.foyer.inside;

import io.foyer.office.Directory;
import io.foyer.office.Role;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.util.List;

/**
 * Two companies: north with a first and a second office, south with one. A token is a name and a place, such as {@code
 * agent@first}; {@code program@north} sees its whole company, {@code program@second} one office.
 *
 * @param company north
 * @param first an office of north
 * @param second another office of north
 * @param south the other company's office
 * @param connection the sender of north's calls
 * @param strange the sender of south's calls
 */
record Companies(long company, long first, long second, long south, long connection, long strange) {

    static final String DIALLED = "+13125550100";
    static final String DIALLED_SECOND = "+13125550110";
    private static final List<Role> PEOPLE = List.of(
            Role.AGENT,
            Role.SUPERVISOR,
            Role.MANAGER,
            Role.TECHNICIAN,
            Role.MARKETER,
            Role.ADMINISTRATOR,
            Role.OPERATOR);

    private static Companies founded;

    static synchronized Companies ofTests() throws SQLException {
        if (founded == null) {
            long north = Records.write("insert into company (name) values ('north')");
            long other = Records.write("insert into company (name) values ('south')");
            long first = office(north, "first", DIALLED);
            long second = office(north, "second", DIALLED_SECOND);
            long south = office(other, "south", DIALLED);
            Records.write("update company set catch_all_office_id = ? where id = ?", first, north);
            Records.write("update company set catch_all_office_id = ? where id = ?", south, other);
            long connection = program(north, null, "north");
            program(north, second, "second");
            founded = new Companies(north, first, second, south, connection, program(other, null, "south"));
            CDI.current().select(Directory.class).get().refresh();
        }
        return founded;
    }

    /** A company that nobody has worked for yet; its people are called by their role and the name. */
    static void foundedNow(String name) throws SQLException {
        office(Records.write("insert into company (name) values (?)", name), name, Calls.newNumber());
        CDI.current().select(Directory.class).get().refresh();
    }

    private static long office(long company, String name, String number) throws SQLException {
        long office = Records.write(
                "insert into office (company_id, name, country, time_zone, locale)"
                        + " values (?, ?, 'US', 'America/Chicago', 'en-US')",
                company,
                name);
        Records.write("insert into office_sequence (office_id) values (?)", office);
        long source = Records.write(
                "insert into ad_source (company_id, office_id, name, medium, icon, card_template)"
                        + " values (?, ?, 'Tribune', 'newspaper', 'newspaper', 'multihousing.guest-card')",
                company,
                office);
        Records.write(
                "insert into tracking_number (company_id, ad_source_id, e164) values (?, ?, ?)",
                company,
                source,
                number);
        for (Role role : PEOPLE) {
            person(company, office, role.code() + "@" + name, role);
        }
        person(company, office, "colleague@" + name, Role.AGENT);
        return office;
    }

    private static void person(long company, long office, String login, Role role) throws SQLException {
        long user = Records.write(
                "insert into app_user (company_id, office_id, login, display_name, role, password_hash)"
                        + " values (?, ?, ?, ?, ?, 'none')",
                company,
                office,
                login,
                login,
                role.name());
        Records.write(
                "insert into user_token (user_id, token_hash, created_at, expires_at)"
                        + " values (?, sha2(?, 256), utc_timestamp(), utc_timestamp() + interval 1 hour)",
                user,
                login);
    }

    private static long program(long company, Long office, String name) throws SQLException {
        long connection =
                Records.write("insert into connection (company_id, kind, name) values (?, 'API', ?)", company, name);
        Records.write(
                "insert into api_key (company_id, office_id, connection_id, name, key_hash)"
                        + " values (?, ?, ?, ?, sha2(?, 256))",
                company,
                office,
                connection,
                name,
                "program@" + name);
        return connection;
    }

    /** A customer of north by his telephone number, whom these offices have known since yesterday. */
    long customer(String number, long... offices) throws SQLException {
        long customer = Records.write(
                "insert into customer (company_id, given_name, family_name, created_at, updated_at)"
                        + " values (?, 'Rita', 'Rush', utc_timestamp(), utc_timestamp())",
                company);
        Records.write(
                "insert into contact_point (company_id, customer_id, kind, match_key, shown)"
                        + " values (?, ?, 'PHONE', ?, ?)",
                company,
                customer,
                number,
                number);
        for (long office : offices) {
            Records.write(
                    "insert into customer_office (customer_id, office_id, last_contact_at)"
                            + " values (?, ?, utc_timestamp() - interval 1 day)",
                    customer,
                    office);
        }
        return customer;
    }
}
