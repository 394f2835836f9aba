package io.foyer.demo;

import io.foyer.office.Passwords;
import io.foyer.office.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The company itself: three rental communities in Chicago, who works there, and the numbers printed in advertisements. */
final class DemoCompany {

    static final String NAME = "Northside Communities";

    private static final String PASSWORD = "foyer-demo";
    private static final String API_KEY = "demo-api-key";
    private static final String CTI_TOKEN = "demo-cti-token";

    /** The first advertisement's form; the next are called demo-form-2 to demo-form-10. */
    private static final String FORM_KEY = "demo-form";

    /** The first office's tracking numbers end in 0100 to 0109; each further office has the next ten. */
    private static final String NUMBERS = "+131255501";

    private static final List<OfficeSeed> OFFICES = List.of(
            new OfficeSeed("Lakeview Terrace", "+13125550180", "Mon–Fri 9–18, Sat 10–16"),
            new OfficeSeed("Harbor Point", "+13125550181", "Mon–Fri 9–18, Sun 12–17"),
            new OfficeSeed("Maple Court", "+13125550182", "Mon–Sat 9–17"));

    private static final List<SourceSeed> SOURCES = List.of(
            new SourceSeed("Chicago Tribune", "newspaper", "newspaper"),
            new SourceSeed("Apartments.com", "internet", "globe"),
            new SourceSeed("Zillow", "internet", "globe"),
            new SourceSeed("Apartment Guide", "magazine", "magazine"),
            new SourceSeed("WXRT radio spot", "radio", "radio"),
            new SourceSeed("Lake Shore billboard", "billboard", "billboard"),
            new SourceSeed("Postcard mailing", "mailing", "postcard"),
            new SourceSeed("Sign at the gate", "sign", "sign"),
            new SourceSeed("Resident referral", "referral", "people"),
            new SourceSeed("Resident service line", "service", "wrench"));

    private static final List<PersonSeed> PEOPLE = List.of(
            new PersonSeed("agent", "Ana Flores", Role.AGENT, 0, "201"),
            new PersonSeed("agent2", "Ben Carter", Role.AGENT, 0, "202"),
            new PersonSeed("agent3", "Chloe Martin", Role.AGENT, 1, "203"),
            new PersonSeed("supervisor", "Sam Okafor", Role.SUPERVISOR, 0, "204"),
            new PersonSeed("manager", "Maria Lindgren", Role.MANAGER, 0, "205"),
            new PersonSeed("technician", "Tom Nowak", Role.TECHNICIAN, 0, "206"),
            new PersonSeed("marketer", "Mina Park", Role.MARKETER, 0, "207"),
            new PersonSeed("admin", "Alex Reed", Role.ADMINISTRATOR, 0, "208"),
            new PersonSeed("operator", "Otto Brandt", Role.OPERATOR, 0, "209"));

    private final Connection connection;

    DemoCompany(Connection connection) {
        this.connection = connection;
    }

    void found() throws SQLException {
        Insert insert = new Insert(connection);
        long company = insert.row("insert into company (name) values (?)", NAME);
        insert.row(
                "insert into connection (company_id, kind, name, token_hash) values (?, 'CTI_WEBHOOK', ?, ?)",
                company,
                "Demo telephone system",
                digest(CTI_TOKEN));
        long program = insert.row(
                "insert into connection (company_id, kind, name) values (?, 'API', ?)", company, "Demo program");
        insert.row(
                "insert into api_key (company_id, connection_id, name, key_hash) values (?, ?, ?, ?)",
                company,
                program,
                "Demo program",
                digest(API_KEY));
        List<Long> offices = new ArrayList<>();
        for (int place = 0; place < OFFICES.size(); place++) {
            long office = office(insert, company, OFFICES.get(place));
            offices.add(office);
            sources(insert, company, office, place);
        }
        insert.row("update company set catch_all_office_id = ? where id = ?", offices.get(0), company);
        people(insert, company, offices);
    }

    private static long office(Insert insert, long company, OfficeSeed seed) throws SQLException {
        long office = insert.row(
                "insert into office (company_id, name, phone, country, time_zone, locale, opening_hours)"
                        + " values (?, ?, ?, 'US', 'America/Chicago', 'en-US', ?)",
                company,
                seed.name(),
                seed.phone(),
                seed.hours());
        insert.row("insert into office_sequence (office_id) values (?)", office);
        return office;
    }

    private static void sources(Insert insert, long company, long office, int place) throws SQLException {
        for (int i = 0; i < SOURCES.size(); i++) {
            SourceSeed seed = SOURCES.get(i);
            String template = "service".equals(seed.medium()) ? "multihousing.service-card" : "multihousing.guest-card";
            long source = insert.row(
                    "insert into ad_source (company_id, office_id, name, medium, icon, card_template)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    company,
                    office,
                    seed.name(),
                    seed.medium(),
                    seed.icon(),
                    template);
            insert.row(
                    "insert into tracking_number (company_id, ad_source_id, e164) values (?, ?, ?)",
                    company,
                    source,
                    NUMBERS + place + i);
            if (place == 0) {
                form(insert, company, source, i == 0 ? FORM_KEY : FORM_KEY + "-" + (i + 1));
            }
        }
    }

    private static void form(Insert insert, long company, long source, String key) throws SQLException {
        long connection =
                insert.row("insert into connection (company_id, kind, name) values (?, 'WEB_FORM', ?)", company, key);
        insert.row(
                "insert into web_form (company_id, ad_source_id, connection_id, form_key, sites) values (?, ?, ?, ?, ?)",
                company,
                source,
                connection,
                key,
                "https://www.northside.example");
    }

    private static void people(Insert insert, long company, List<Long> offices) throws SQLException {
        String hash = Passwords.hash(PASSWORD);
        for (PersonSeed seed : PEOPLE) {
            insert.row(
                    "insert into app_user (company_id, office_id, login, display_name, email, extension, role, password_hash)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    company,
                    offices.get(seed.office()),
                    seed.login(),
                    seed.name(),
                    seed.login() + "@northside.example",
                    seed.extension(),
                    seed.role().name(),
                    hash);
        }
    }

    private static String digest(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record OfficeSeed(String name, String phone, String hours) {}

    private record SourceSeed(String name, String medium, String icon) {}

    private record PersonSeed(String login, String name, Role role, int office, String extension) {}
}
