package io.foyer.inside;

import static io.foyer.inside.AnotherCaller.as;
import static io.foyer.inside.AnotherCaller.does;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.card.FileService;
import io.foyer.card.FileUpkeep;
import io.foyer.card.design.Draft;
import io.foyer.card.design.StaleDraft;
import io.foyer.card.design.TemplateRow;
import io.foyer.card.design.TemplateService;
import io.foyer.shared.NotFound;
import jakarta.ejb.EJB;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fifty administrators at one template: one does it, the others are told who; and files that nobody wants any more. */
@InsideServer
class TemplatesContainerTest {

    private static final String ADMINISTRATOR = "administrator@first";
    private static final String AGENT = "agent@first";
    private static final int AT_ONCE = 50;

    @EJB
    private TemplateService templates;

    @EJB
    private FileService files;

    @EJB
    private FileUpkeep upkeep;

    @Deployment
    public static WebArchive foyer() {
        return FoyerWithTests.archive();
    }

    @BeforeEach
    void found() throws Exception {
        Companies.ofTests();
    }

    @Test
    void hasTheFirstPackWhicheverTemplateIsAskedForFirst() throws Exception {
        String name = "new-" + UUID.randomUUID();
        Companies.foundedNow(name);
        assertThat(as("administrator@" + name, () -> templates.get("multihousing.guest-card"))
                        .published())
                .isPositive();
    }

    @Test
    void ofFiftyWhoPublishWithdrawAndOfferAtOnceOneDoesEach() throws Exception {
        String name = "Race " + UUID.randomUUID().toString().substring(0, 8);
        Draft draft = as(ADMINISTRATOR, () -> templates.begin(name, null));
        String key = draft.template().key();
        int drafted = draft.template().revision();

        assertThat(race(() -> templates.publish(key, drafted))).containsOnly("published version 1 meanwhile.");
        int published = row(key).revision();
        assertThat(race(() -> templates.withdraw(key, published))).containsOnly("withdrew this card meanwhile.");
        assertThat(row(key).withdrawn()).isTrue();
        int withdrawn = row(key).revision();
        assertThat(race(() -> templates.offer(key, withdrawn))).containsOnly("offered this card again meanwhile.");
        assertThat(row(key).withdrawn()).isFalse();
        assertThat(row(key).published()).isEqualTo(1);
    }

    private TemplateRow row(String key) throws Exception {
        return as(ADMINISTRATOR, () -> templates.get(key));
    }

    /** What all but the one who did it were told, without the name it begins with. */
    private static List<String> race(Callable<TemplateRow> act) throws Exception {
        ExecutorService all = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<String>> outcomes = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            outcomes.add(all.submit(() -> as(ADMINISTRATOR, () -> {
                try {
                    act.call();
                    return null;
                } catch (StaleDraft stale) {
                    return stale.getMessage();
                }
            })));
        }
        List<String> told = new ArrayList<>();
        for (Future<String> outcome : outcomes) {
            if (outcome.get() != null) {
                told.add(outcome.get());
            }
        }
        all.shutdown();
        assertThat(told).hasSize(AT_ONCE - 1).allMatch(sentence -> sentence.startsWith(ADMINISTRATOR + " "));
        return told.stream()
                .map(sentence -> sentence.substring(ADMINISTRATOR.length() + 1))
                .toList();
    }

    @Test
    void sweepsFilesThatNoCardTookAndKeepsThoseThatOneMayTake() throws Exception {
        long old = put("old.txt");
        long fresh = put("fresh.txt");
        Records.write("update card_file set put_at = utc_timestamp() - interval 16 day where id = ?", old);

        upkeep.sweep();

        assertThat(Records.number("select count(*) from card_file where id = ?", old))
                .isZero();
        does(AGENT, () -> assertThat(files.get(fresh).name()).isEqualTo("fresh.txt"));
        does("colleague@first", () -> assertThat(isSeen(fresh)).isFalse());
    }

    private long put(String name) throws Exception {
        return as(AGENT, () -> files.put(name, new byte[] {1}).id());
    }

    private boolean isSeen(long file) {
        try {
            files.get(file);
            return true;
        } catch (NotFound outOfSight) {
            return false;
        }
    }
}
