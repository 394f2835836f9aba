package io.foyer.inside;

import static io.foyer.inside.AnotherCaller.as;
import static io.foyer.inside.AnotherCaller.does;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.card.CardOpening;
import io.foyer.card.CardSave;
import io.foyer.card.CardService;
import io.foyer.card.FieldEdit;
import io.foyer.card.OpenCard;
import io.foyer.intake.DeadLetterRow;
import io.foyer.intake.DeadLetterService;
import io.foyer.mail.MailDoor;
import io.foyer.office.Directory;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** IN-3, IN-12: a mail counts once however many read it, a conversation keeps its order, and what is broken is set aside. */
@InsideServer
class MailContainerTest {

    private static final int AT_ONCE = 16;
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int CONNECTIONS = 32;
    private static final Duration LESS_THAN_A_WAIT_FOR_A_SECOND = Duration.ofSeconds(8);

    @Inject
    private MailDoor door;

    @Inject
    private Directory directory;

    @EJB
    private DeadLetterService deadLetters;

    @EJB
    private CardService cards;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private long mailbox;

    @Deployment
    public static WebArchive foyer() {
        return FoyerWithTests.archive();
    }

    /** Its server is nowhere, so that nobody reads it but these tests. */
    @BeforeEach
    void setUp() throws SQLException {
        Companies companies = Companies.ofTests();
        String address = tag + "@north.example";
        long connection = Records.write(
                "insert into connection (company_id, kind, name) values (?, 'MAILBOX', ?)",
                companies.company(),
                address);
        mailbox = Records.write(
                "insert into mailbox (company_id, office_id, connection_id, address, sender_name, imap_host, imap_port,"
                        + " imap_security, imap_auth, imap_user, imap_secret)"
                        + " values (?, ?, ?, ?, 'Office', '127.0.0.1', 1, 'none', 'password', 'nobody', 'env:NOTHING')",
                companies.company(),
                companies.first(),
                connection,
                address);
        directory.refresh();
    }

    @Test
    void countsMailsOnceThatManyReadersTakeAtOnce() throws Exception {
        List<String> mails = IntStream.range(0, 40)
                .mapToObj(number -> mail(number, "first-" + number, ""))
                .toList();
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> taken = new ArrayList<>();
            for (int reader = 0; reader < AT_ONCE; reader++) {
                int known = reader % mails.size() + 1;
                taken.add(readers.submit(() -> {
                    together.await();
                    door.take(mailbox, mails.subList(0, known));
                    door.take(mailbox, mails);
                    return null;
                }));
            }
            together.countDown();
            for (Future<?> one : taken) {
                one.get(LONG.toSeconds(), TimeUnit.SECONDS);
            }
        } finally {
            readers.shutdownNow();
        }
        assertThat(count("select count(*) from mail_raw where mailbox_id = ?")).isEqualTo(mails.size());
        awaitFiled(mails.size());
        assertThat(count("select count(*) from communication c join mailbox m on m.connection_id = c.connection_id"
                        + " where m.id = ?"))
                .isEqualTo(mails.size());
        assertThat(setAside()).isEmpty();
    }

    /** Of each three mails the third names only the second, which nobody has filed yet. */
    @Test
    void filesEachConversationInItsOrder() throws Exception {
        int conversations = 60;
        List<String> mails = new ArrayList<>();
        for (String[] mail : new String[][] {{"one", ""}, {"two", "one"}, {"three", "two"}}) {
            for (int number = 0; number < conversations; number++) {
                String answers = mail[1].isEmpty() ? "" : "In-Reply-To: <" + id(mail[1] + "-" + number) + ">\r\n";
                mails.add(mail(number, mail[0] + "-" + number, answers));
            }
        }
        door.take(mailbox, mails);
        awaitFiled(mails.size());
        assertThat(count("select count(distinct thread_id) from mail_message where mailbox_id = ?"))
                .isEqualTo(conversations);
        assertThat(
                        count(
                                "select count(*) from mail_message m join mail_message n on n.thread_id = m.thread_id"
                                        + " and n.raw_id > m.raw_id and n.communication_id < m.communication_id where m.mailbox_id = ?"))
                .isZero();
        assertThat(setAside()).isEmpty();
    }

    @Test
    void setsAsideAMailOfWhichAPartIsMissing() throws Exception {
        door.keep(mailbox, List.of(mail(1, "broken", ""), mail(2, "sound", "")));
        Records.write(
                "delete k from mail_content_chunk k join mail_raw r on r.content_id = k.content_id"
                        + " where r.mailbox_id = ? and r.uid = 1",
                mailbox);
        door.catchUp(mailbox);
        awaitFiled(1);
        DeadLetterRow row = await().atMost(LONG)
                .until(this::setAside, found -> found.size() == 1)
                .get(0);
        assertThat(row.reason()).contains("is not whole");
        assertThat(row.sender()).startsWith(tag);
        does("operator@first", () -> deadLetters.discard(row.id()));
    }

    @Test
    void filesWhatAMailboxTookBeforeItWasClosed() throws Exception {
        door.keep(mailbox, List.of(mail(1, "one", ""), mail(2, "two", "")));
        Records.write(
                "update connection c join mailbox m on m.connection_id = c.id set c.revoked_at = utc_timestamp()"
                        + " where m.id = ?",
                mailbox);
        directory.refresh();
        door.catchUp(mailbox);
        awaitFiled(2);
        assertThat(setAside()).isEmpty();
    }

    @Test
    void filesTheOthersOfABundleThatOneMailBreaks() throws Exception {
        int many = 20;
        door.keep(
                mailbox,
                IntStream.rangeClosed(1, many)
                        .mapToObj(number -> mail(number, "bundle-" + number, ""))
                        .toList());
        Records.write(
                "delete k from mail_content_chunk k join mail_raw r on r.content_id = k.content_id"
                        + " where r.mailbox_id = ? and r.uid = 7",
                mailbox);
        door.catchUp(mailbox);
        awaitFiled(many - 1);
        DeadLetterRow row = await().atMost(LONG)
                .until(this::setAside, found -> found.size() == 1)
                .get(0);
        assertThat(count("select count(*) from mail_message where mailbox_id = ?"))
                .isEqualTo(many - 1);
        does("operator@first", () -> deadLetters.discard(row.id()));
    }

    /** Its sender's only open card is of a template's version that nobody has read before. */
    @Test
    void filesAMailByTheLastConnectionThereIs() throws Exception {
        Companies companies = Companies.ofTests();
        openCardOfANewVersion(companies);
        door.keep(mailbox, List.of(mail(1, "last", "")));
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < CONNECTIONS - 1) {
                taken.add(Records.pool().getConnection());
            }
            assertThat(count("select count(*) from mail_raw where mailbox_id = ?"))
                    .isEqualTo(1);
            door.catchUp(mailbox);
            await("filed by one connection")
                    .atMost(LESS_THAN_A_WAIT_FOR_A_SECOND)
                    .until(() -> count("select count(*) from mail_message where mailbox_id = ?") == 1);
        } finally {
            for (Connection one : taken) {
                one.close();
            }
        }
        assertThat(count("select count(*) from communication c join mail_message m on m.communication_id = c.id"
                        + " where c.card_id is not null and m.mailbox_id = ?"))
                .isEqualTo(1);
    }

    private void openCardOfANewVersion(Companies companies) throws Exception {
        CardOpening opening = new CardOpening(
                companies.company(), companies.first(), "multihousing.guest-card", null, null, Map.of());
        Map<String, FieldEdit> edits = Map.of(
                "givenName", FieldEdit.blind("Jane"), "email", FieldEdit.blind("jane." + tag + "1@home.example"));
        OpenCard card = as("agent@first", () -> cards.save(CardSave.exact(cards.open(opening), opening, edits))
                .card());
        Records.write(
                "insert into card_template (company_id, template_key, version, body, published_at, published_by_name)"
                        + " select company_id, template_key, version + 9000, body, published_at, 'a test' from card_template"
                        + " where company_id = ? and template_key = ? and version = ?",
                companies.company(),
                card.template().key(),
                card.template().version());
        Records.write("update card set template_version = template_version + 9000 where id = ?", card.id());
    }

    private String mail(int number, String name, String fields) {
        return "From: Jane <jane." + tag + number + "@home.example>\r\nTo: " + tag + "@north.example\r\nSubject: "
                + name + "\r\nMessage-ID: <" + id(name) + ">\r\n" + fields + "\r\nHello\r\n";
    }

    private String id(String name) {
        return name + "." + tag + "@home.example";
    }

    private void awaitFiled(long mails) {
        await("filed")
                .atMost(LONG)
                .until(() -> count("select count(*) from mail_message where mailbox_id = ?") == mails);
    }

    private long count(String query) throws SQLException {
        return Records.number(query, mailbox);
    }

    private List<DeadLetterRow> setAside() throws Exception {
        return as("operator@first", () -> deadLetters.list().stream()
                .filter(row -> row.sender() != null && row.sender().startsWith(tag))
                .toList());
    }
}
