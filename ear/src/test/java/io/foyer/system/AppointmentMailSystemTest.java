package io.foyer.system;

import static io.foyer.system.Appointments.at;
import static io.foyer.system.Appointments.freeDay;
import static io.foyer.system.Appointments.text;
import static io.foyer.system.Looks.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a customer reads of his appointments: that one was made, changed or cancelled, and a word the day before (CA-17). */
@ExtendWith(SharedFoyer.class)
class AppointmentMailSystemTest {

    private final Appointments appointments;

    AppointmentMailSystemTest(Foyer foyer, Product product) {
        this.appointments = new Appointments(foyer, product);
    }

    @Test
    void remindsTheCustomerTheDayBefore() throws SQLException {
        String family = "M" + unique();
        JsonObject card = appointments.card(family, family + "@home.example");
        JsonObject booked = appointments.book(card, at(freeDay(), 9), 30).json();
        appointments.received(family + "@home.example", "Tour at Lakeview Terrace");
        appointments.update(
                "update appointment set starts_at = utc_timestamp() + interval 23 hour, ends_at = utc_timestamp()"
                        + " + interval 24 hour, changed_at = utc_timestamp() - interval 5 day where id = "
                        + booked.getInt("id"));
        appointments.received(family + "@home.example", "Tomorrow: Tour");
        appointments.update("delete from appointment where id = " + booked.getInt("id"));
    }

    @Test
    void writesNoMoreThanSixMailsAnHourToACustomerAndThenTheLatest() throws SQLException {
        String family = "L" + unique();
        JsonObject card = appointments.card(family, family + "@home.example");
        LocalDate day = freeDay();
        JsonObject booked = appointments.book(card, at(day, 9), 30).json();
        appointments.received(family + "@home.example", "Tour at Lakeview Terrace");
        appointments.update(
                "insert into communication (company_id, office_id, connection_id, external_id, sequence, channel,"
                        + " direction, status, caller_class, match_kind, card_id, started_at, accepted_at) select c.company_id,"
                        + " c.office_id, c.connection_id, concat(n.n, c.external_id), c.sequence, c.channel, c.direction,"
                        + " c.status, c.caller_class, c.match_kind, c.card_id, c.started_at, c.accepted_at from communication c"
                        + " join (select 1 n union select 2 union select 3 union select 4 union select 5) n where c.card_id = "
                        + card.getInt("id") + " and c.direction = 'out'");
        appointments.move(booked, at(day, 10), 0);
        appointments.move(booked, at(day, 11), 1);
        await("two rounds go by in silence")
                .during(Duration.ofSeconds(21))
                .atMost(Foyer.SOON)
                .until(() -> appointments
                        .mails(family + "@home.example", "Changed: Tour")
                        .isEmpty());
        appointments.update("update communication set accepted_at = accepted_at - interval 2 hour where card_id = "
                + card.getInt("id"));
        assertThat(text(appointments.received(family + "@home.example", "Changed: Tour")))
                .contains("11:00");
        assertThat(appointments.mails(family + "@home.example", "Changed: Tour"))
                .hasSize(1);
    }

    @Test
    void keepsWhoDidNotComeAndCancelsWhatWillNotBe() throws SQLException {
        String family = "N" + unique();
        JsonObject card = appointments.card(family, family + "@home.example");
        LocalDate day = freeDay();
        JsonObject missed = appointments.book(card, at(day, 9), 30).json();
        appointments.update(
                "update appointment set starts_at = utc_timestamp() - interval 1 hour, ends_at = utc_timestamp()"
                        + " where id = " + missed.getInt("id"));
        assertThat(appointments.act(missed, "no-show").json().getString("state"))
                .isEqualTo("no-show");
        Answer again = appointments.act(missed, "cancel");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("did not come");

        JsonObject other = appointments.book(card, at(day, 11), 30).json();
        appointments.received(family + "@home.example", "Tour at Lakeview Terrace");
        assertThat(appointments.act(other, "cancel").json().getString("state")).isEqualTo("cancelled");
        appointments.received(family + "@home.example", "Cancelled: Tour");
        assertThat(appointments.book(card, at(day, 11), 30).status())
                .as("the time is free again")
                .isEqualTo(201);
    }
}
