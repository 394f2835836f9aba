package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** IN-4, IN-6: two nodes on one database and one broker are one Foyer to whoever comes from outside. */
class NodesSystemTest {

    private static final int ENOUGH = 4;
    private static final String SOMEBODY = "<div id=\"chat-away\" hidden>";
    private static final String CHAT = "/forms/demo-form/chat";

    @Test
    void countFormsTogetherAndKnowOfEachOthersAgents() throws Exception {
        try (StandaloneDatabase database = StandaloneDatabase.start("nodes-database");
                StandaloneBroker broker = StandaloneBroker.start("nodes-broker");
                Product first = Product.inNewHome("nodes-first", settings(database, broker, "true"))
                        .start();
                Product second = Product.inNewHome("nodes-second", settings(database, broker, "false"))
                        .start();
                Visitors visitors = Visitors.open()) {
            assertThat(isAttended(second)).isFalse();
            Page agent = visitors.agent(first.client(), "agent");
            Visitors.visible(agent.locator("#incoming"));
            await("the other node's agent").atMost(Foyer.SOON).until(() -> isAttended(second));
            agent.close();
            await("the other node's agent gone").atMost(Foyer.SOON).until(() -> !isAttended(second));

            List<Integer> answers = new ArrayList<>();
            for (int sent = 0; sent < ENOUGH; sent++) {
                answers.add(send(sent % 2 == 0 ? first.client() : second.client()));
            }
            assertThat(answers).containsOnly(202);
            for (Product node : List.of(first, second)) {
                await("enough of both nodes").atMost(Foyer.SOON).until(() -> send(node.client()) == 429);
            }
        }
    }

    private static boolean isAttended(Product node) {
        return node.client().get(CHAT, null).body().contains(SOMEBODY);
    }

    private static int send(Foyer foyer) {
        FilledForms forms = new FilledForms(foyer);
        return foyer.send(forms.filled("demo-form", null, FilledForms.body(FilledForms.newMail())))
                .status();
    }

    private static Map<String, String> settings(StandaloneDatabase database, StandaloneBroker broker, String demo) {
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.putAll(broker.settings());
        settings.put("FOYER_DEMO", demo);
        settings.put("FOYER_FORMS_PER_ADDRESS", String.valueOf(ENOUGH));
        return settings;
    }
}
