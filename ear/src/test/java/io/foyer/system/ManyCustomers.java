package io.foyer.system;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills the demo company with made-up customers, as many as a benchmark wants, each with a number, an address and words. */
final class ManyCustomers {

    private static final String DIGITS =
            "(select 0 d union all select 1 union all select 2 union all select 3 union all"
                    + " select 4 union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";

    private ManyCustomers() {}

    /** The number of the n-th; the first is 0. */
    static String phone(long number) {
        return String.format("+1%010d", 2_120_000_000L + number * 7);
    }

    static void load(Connection database, int count) throws SQLException {
        try (Statement sql = database.createStatement()) {
            sql.execute("create table bench_number (n int primary key)");
            sql.execute(
                    "insert into bench_number select n from (select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d"
                            + " + 100000 * g.d as n from " + DIGITS + " a, " + DIGITS + " b, " + DIGITS + " c, "
                            + DIGITS + " e, "
                            + DIGITS + " f, " + DIGITS + " g) numbers where n < " + count);
            sql.execute("set @company = (select min(id) from company), @base = (select max(id) + 1 from customer)");
            sql.execute(
                    "insert into customer (id, company_id, given_name, family_name, street, city, country, name_key,"
                            + " created_at, updated_at) select @base + n, @company, concat('Given', n % 997), concat('Family', n % 49999),"
                            + " concat(n % 9999, ' Main St'), 'Springfield', 'US', concat('family', n % 49999, ' given', n % 997),"
                            + " now(3), now(3) from bench_number");
            sql.execute("insert into contact_point (company_id, customer_id, kind, match_key, shown, position)"
                    + " select @company, @base + n, 'PHONE', concat('+1', 2120000000 + n * 7), concat('+1', 2120000000 + n * 7), 1"
                    + " from bench_number");
            sql.execute("insert into customer_office (customer_id, office_id, last_contact_at) select @base + n,"
                    + " (select min(id) from office) + n % 3, now(3) from bench_number");
            sql.execute(
                    "insert into customer_term (scope, term, customer_id) select -@company, concat('family', n % 49999),"
                            + " @base + n from bench_number");
            sql.execute("drop table bench_number");
            sql.execute("analyze table customer, contact_point, customer_office, customer_term");
        }
    }
}
