package io.foyer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomerRowTest {

    private static CustomerFact fact(long id, ContactKind kind, String key, Long office, int secondsAgo) {
        return new CustomerFact(
                id,
                "Jane",
                null,
                "Doe",
                null,
                null,
                "Chicago",
                null,
                "4B",
                "doe jane",
                kind,
                null,
                key,
                key,
                null,
                kind == null ? null : 0,
                office,
                People.NOW.minusSeconds(secondsAgo));
    }

    @Test
    void gathersTheLinesOfOneCustomer() {
        List<KnownCustomer> customers = KnownCustomer.gather(List.of(
                fact(2, null, null, null, 0),
                fact(1, ContactKind.EMAIL, "jane@example.com", 3L, 10),
                fact(1, ContactKind.EMAIL, "jane@example.com", 4L, 5),
                fact(1, ContactKind.PHONE, "+13125550142", 3L, 10),
                fact(1, ContactKind.PHONE, "+13125550142", 4L, 5)));

        assertThat(customers.get(0).contacts())
                .extracting(Reachable::kind)
                .containsExactly(ContactKind.PHONE, ContactKind.EMAIL);

        assertThat(customers).hasSize(2);
        assertThat(CustomerRow.of(customers.get(0), "US"))
                .isEqualTo(new CustomerRow(
                        1,
                        "Jane Doe",
                        null,
                        "(312) 555-0142",
                        "+13125550142",
                        "jane@example.com",
                        "4B",
                        "Chicago",
                        List.of(4L, 3L),
                        People.NOW.minusSeconds(5)));
        assertThat(CustomerRow.of(customers.get(1), "US").phone()).isNull();
        assertThat(CustomerRow.of(customers.get(1), "US").lastContactAt()).isNull();
    }

    @Test
    void showsANumberOfAnotherCountryWithItsCountryCode() {
        KnownCustomer customer = People.known(1, Map.of(), "phone1", "+13125550142");

        assertThat(CustomerRow.of(customer, "DE").phone()).isEqualTo("+1 312-555-0142");
        assertThat(CustomerRow.of(customer, "DE").name()).isEqualTo("+1 312-555-0142");
    }
}
