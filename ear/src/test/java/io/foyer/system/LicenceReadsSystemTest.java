package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Licences read by REST: fields or a reason, never a payment card, and nothing of what was read is left anywhere. */
@ExtendWith(SharedFoyer.class)
class LicenceReadsSystemTest {

    private static final String READS = "/api/v1/licence-reads";

    private final Foyer foyer;
    private final Remains remains;

    LicenceReadsSystemTest(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.remains = new Remains(product);
    }

    @Test
    void readsByRest() {
        Answer answer = read(Swipes.LICENCE, foyer.token("agent"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().getString("kind")).isEqualTo("licence");
        JsonObject fields = answer.json().getJsonObject("fields");
        assertThat(fields.getString("familyName")).isEqualTo("EXAMPLE");
        assertThat(fields.getString("birthDate")).isEqualTo("1985-03-15");
        assertThat(answer.body()).doesNotContain("1234567");
        assertThat(read(Swipes.LICENCE, Foyer.API_KEY).status()).isEqualTo(200);
        assertThat(read("%CASACRAMENTO^EXAMPLE$JANE$QUI\r", Foyer.API_KEY)
                        .json()
                        .getString("kind"))
                .isEqualTo("partial");
    }

    @Test
    void refusesByRestWithAReason() {
        assertRefused("", "empty");
        assertRefused("%\r", "unreadable");
        assertRefused("hello", "not-a-licence");
        assertRefused(";636014041234567=280\r", "cut-off");
        assertRefused("x".repeat(8_001), "too-long");
        assertThat(read("x".repeat(300_000), foyer.token("agent")).status()).isEqualTo(413);
        assertThat(read(Swipes.LICENCE, null).status()).isEqualTo(401);
        assertThat(read(Swipes.LICENCE, foyer.token("marketer")).status()).isEqualTo(403);
        assertThat(foyer.post(
                                READS,
                                foyer.token("agent"),
                                Json.createObjectBuilder().build())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void recognisesByRestAndTellsNoDetailsOfOtherOffices() {
        long here = foyer.officeOf("agent");
        Answer known = foyer.get("/api/v1/customers/matches?phone=3125550142&office=" + here, foyer.token("agent"));
        assertThat(known.items()).as(known.body()).isNotEmpty();
        assertThat(known.items().get(0).getJsonArray("reasons")).isNotEmpty();
        assertThat(foyer.get("/api/v1/customers/matches?phone=3125550142&office=" + here, foyer.token("agent3"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesAPaymentCardAndKeepsNothingThatWasRead() throws SQLException, IOException {
        assertRefused(Swipes.PAYMENT, "payment-card");
        foyer.send(foyer.request(READS, foyer.token("agent"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"raw\": " + Swipes.PAYMENT_NUMBER + "0, \"x\": \"" + Swipes.PAYMENT)));
        assertThat(remains.filesNaming(Swipes.PAYMENT_NUMBER)).isEmpty();
        assertThat(remains.tablesNaming(Swipes.PAYMENT_NUMBER)).isEmpty();

        assertThat(read(Swipes.LICENCE.replace("QUINN", "NEVERLOGGED"), foyer.token("agent"))
                        .status())
                .isEqualTo(200);
        assertThat(remains.filesNaming("NEVERLOGGED")).isEmpty();
    }

    private void assertRefused(String raw, String code) {
        Answer answer = read(raw, foyer.token("agent"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getString("code")).isEqualTo(code);
        assertThat(answer.json().getString("detail")).isNotBlank();
        assertThat(answer.body()).doesNotContain(Swipes.PAYMENT_NUMBER);
    }

    private Answer read(String raw, String bearer) {
        return foyer.post(
                READS, bearer, Json.createObjectBuilder().add("raw", raw).build());
    }
}
