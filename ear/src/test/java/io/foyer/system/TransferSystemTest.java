package io.foyer.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.foyer.system.DeskBrowser.visible;
import static io.foyer.system.Looks.assertNoBarrier;
import static io.foyer.system.Looks.shot;
import static io.foyer.system.Looks.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A card goes from one office to another, is taken up there or comes back, and both know (CA-9, IN-7). */
@ExtendWith(SharedFoyer.class)
class TransferSystemTest {

    private static DeskBrowser browser;

    private final Foyer foyer;
    private final Transfers transfers;

    TransferSystemTest(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.transfers = new Transfers(foyer, product);
    }

    @BeforeAll
    static void openBrowser(Foyer foyer) {
        browser = DeskBrowser.open(foyer);
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @AfterEach
    void closePages() {
        browser.closePages();
    }

    @Test
    void arrivesAsATransferIsTakenUpAndKeepsTheSourcesCredit() {
        String family = "T" + unique();
        JsonObject card = savedFromACall(family);
        Page sender = browser.signIn("agent");
        Page other = browser.signIn("agent3");
        sender.navigate(foyer.at("/card/card.xhtml?id=" + card.getInt("id")).toString());
        sender.locator("#tabs .ui-tabs-nav").first().waitFor();
        sender.keyboard().press("t");
        visible(sender.locator("[id='send:officeId']"));
        sender.locator("[id='send:go']").click();
        visible(sender.getByText("Choose an office of your company").first());
        assertNoBarrier(sender);
        sender.locator("[id='send:officeId']").selectOption(new SelectOption().setLabel("Harbor Point"));
        sender.locator("[id='send:note']").fill("Wants the harbor");
        shot(sender, "transfer-send");
        sender.locator("[id='send:go']").click();
        visible(sender.locator(".transfers").getByText("Sent to Harbor Point"));
        visible(sender.locator(".transfers .chip", new Page.LocatorOptions().setHasText("Waiting")));

        Locator entry = other.locator(".entry", new Page.LocatorOptions().setHasText(family));
        visible(entry);
        assertThat(entry).containsText("Transfer");
        assertThat(entry).containsText("Chicago Tribune");
        entry.click();
        visible(other.locator(".transfers").getByText("From Lakeview Terrace"));
        visible(other.locator(".transfers").getByText("Wants the harbor"));
        assertThat(other.getByLabel("Last name").first()).hasValue(family);
        assertNoBarrier(other);
        shot(other, "transfer-arrived");

        visible(sender.locator(".transfers .chip", new Page.LocatorOptions().setHasText("Taken up")));
        assertThat(sender.locator(".transfers")).containsText("Chloe Martin");
        shot(sender, "transfer-taken-up");

        other.keyboard().press("Escape");
        other.locator("[data-do=save]").click();
        assertThat(other.locator("article.card[data-card]:not([data-card=''])")).hasCount(1);
        long theirs = Long.parseLong(other.locator("article.card").getAttribute("data-card"));
        assertThat(theirs).isNotEqualTo(card.getInt("id"));
        JsonObject copy =
                foyer.get("/api/v1/cards/" + theirs, foyer.token("agent3")).json();
        assertThat(copy.getJsonObject("values").getString("inquirySource")).isEqualTo("Chicago Tribune");
        assertThat(copy.getJsonObject("values").getString("occupants")).isEqualTo("3");
        assertThat(copy.getJsonObject("template").getString("key")).isEqualTo("multihousing.guest-card");
        await("their card")
                .atMost(Foyer.SOON)
                .until(() -> !transfers.thread(card).isNull("receivedCardId"));
        assertThat(foyer.get("/api/v1/cards/" + theirs, foyer.token("agent")).status())
                .isEqualTo(404);
    }

    @Test
    void comesBackToTheSenderWhenItIsDeclinedAndNobodyElseCanTakeItThen() {
        String family = "D" + unique();
        JsonObject card = savedFromACall(family);
        transfers.send(card, transfers.office("agent3"));
        Page sender = browser.signIn("agent");
        Page other = browser.signIn("agent3");
        Locator entry = other.locator(".entry", new Page.LocatorOptions().setHasText(family));
        visible(entry);
        entry.click();
        visible(other.locator("[data-do=decline]"));
        other.locator("[data-do=decline]").click();
        visible(other.locator("[id='decline:reason']"));
        other.locator("[id='decline:go']").click();
        visible(other.getByText("Say why").first());
        other.locator("[id='decline:reason']").fill("No cats here");
        shot(other, "transfer-decline");
        other.locator("[id='decline:go']").click();
        visible(other.locator(".transfers .chip", new Page.LocatorOptions().setHasText("Declined")));

        Locator back = sender.locator(".entry", new Page.LocatorOptions().setHasText("Declined by Harbor Point"))
                .filter(new Locator.FilterOptions().setHasText(family));
        visible(back);
        assertThat(back).containsText("Chicago Tribune");
        assertThat(back).containsText("No cats here");
        back.click();
        visible(sender.locator(".transfers").getByText("No cats here"));
        assertThat(sender.locator("article.card")).hasAttribute("data-card", String.valueOf(card.getInt("id")));
        shot(sender, "transfer-declined");
    }

    @Test
    void refusesWhereItCannotGoInASentence() throws SQLException {
        JsonObject card = transfers.saved(transfers.ofOffice("R" + unique()));
        long third = transfers.thirdOffice();
        close(third, true);
        try {
            Answer closed = transfers.send(card, third);
            assertThat(closed.status()).isEqualTo(409);
            assertThat(closed.body()).contains("Maple Court is closed and takes nothing");
        } finally {
            close(third, false);
        }
        assertThat(transfers.send(card, 999_999).status()).isEqualTo(400);
        assertThat(transfers.send(card, transfers.office("agent")).body()).contains("already");
        assertThat(transfers.send(card, transfers.office("agent3")).status()).isEqualTo(201);
        Answer twice = transfers.send(card, transfers.office("agent3"));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body()).contains("already waiting at Harbor Point");
        Answer elsewhere = transfers.send(card, third);
        assertThat(elsewhere.status()).isEqualTo(409);
        assertThat(elsewhere.body()).contains("already waiting at Harbor Point");
    }

    private JsonObject savedFromACall(String family) {
        JsonObject rung = foyer.ring(Call.incoming());
        return transfers.saved(Json.createObjectBuilder()
                .add("communicationId", rung.getInt("id"))
                .add("values", Transfers.values(family))
                .build());
    }

    private void close(long office, boolean closed) {
        String address = "/api/v1/offices/" + office;
        JsonObject now = foyer.get(address, foyer.token("admin")).json();
        Answer answer = foyer.method(
                "PUT",
                address,
                foyer.token("admin"),
                Json.createObjectBuilder()
                        .add("name", now.getString("name"))
                        .add("openingHours", now.getString("openingHours"))
                        .add("takenEntriesLeave", now.getBoolean("takenEntriesLeave"))
                        .add("closed", closed)
                        .add("version", now.getInt("version"))
                        .build());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
