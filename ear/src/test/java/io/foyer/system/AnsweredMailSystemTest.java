package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose word a mail is, who may answer it, and that one answer is one mail, whatever happens at the same instant. */
@ExtendWith(SharedFoyer.class)
class AnsweredMailSystemTest {

    private static final int TRIES = 6;

    private final Foyer foyer;
    private final Product product;
    private final Post post;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String ruth = "ruth." + unique + "@home.example";

    AnsweredMailSystemTest(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.product = product;
        this.post = Post.ofDemo(product);
    }

    @Test
    void takesAStrangerForNobodyWhateverHisSubjectSays() throws MessagingException {
        JsonObject asked = written("Flat", ruth);
        int card = foyer.cardOf(asked, "Ruth", unique).getInt("id");
        String stranger = "mallory." + unique + "@evil.example";
        JsonObject guessed = written("Re: [#C" + card + "] Key", stranger);
        assertThat(guessed.getInt("cardId")).isEqualTo(card);
        assertThat(guessed.getString("warning", null)).isEqualTo("other-sender");
        assertThat(guessed.getString("match")).isNotEqualTo("certain");
        assertThat(guessed.get("customerId")).isIn(null, JsonValue.NULL);
        assertThat(guessed.getString("name")).isEqualTo("Writer");
        JsonObject own = written("Re: [#C" + card + "] Mine", ruth);
        assertThat(own.getString("match")).isEqualTo("certain");
        assertThat(own.getString("warning", null)).isNull();

        answer(asked, foyer.token("agent"), "To Ruth " + unique, null);
        answer(guessed, foyer.token("agent"), "To a stranger " + unique, null);
        assertThat(recipient("To Ruth " + unique)).isEqualTo(ruth);
        assertThat(recipient("To a stranger " + unique)).isEqualTo(stranger);
        JsonObject again = foyer.get("/api/v1/communications/" + guessed.getInt("id"), Foyer.API_KEY)
                .json();
        assertThat(again.getString("warning", null)).isEqualTo("other-sender");
    }

    @Test
    void writesFromACardToItsCustomerWhoeverJoinedTheConversationBeforeHeWasKnown() throws MessagingException {
        JsonObject asked = written("Joined", ruth);
        answer(asked, Foyer.API_KEY, "First of all " + unique, null);
        String ours = received("First of all " + unique).getMessageID();
        String stranger = "mallory." + unique + "@evil.example";
        written("Re: Joined by another", stranger, "In-Reply-To: " + ours);
        int card = foyer.cardOf(asked, "Ruth", unique).getInt("id");

        Answer draft = Session.of(foyer, "agent")
                .send(foyer.request("/answers/draft", null)
                        .header("X-Foyer-Script", "1")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("card=" + card)));
        assertThat(draft.json().getString("to")).isEqualTo(ruth);
    }

    @Test
    void answersWhoeverFilledInAFormAndNotTheSiteThatMailedIt() throws MessagingException {
        String subject = "New inquiry " + unique;
        post.write(
                Post.OFFICE,
                subject,
                "Name: Ruth Form\nPhone: (312) 555-0199\nEmail: " + ruth + "\nComments: Is it free?",
                "From: Website <noreply." + unique + "@site.example>");
        JsonObject asked = foyer.mail(subject);
        assertThat(asked.getString("email")).isEqualTo(ruth);

        answer(asked, foyer.token("agent"), "To who asked " + unique, null);
        assertThat(recipient("To who asked " + unique)).isEqualTo(ruth);
    }

    @Test
    void letsOneOfManyAnswerAndTellsTheOthersWho() throws Exception {
        JsonObject asked = written("Race", ruth);
        List<String> tokens =
                People.agents(product, TRIES).stream().map(People.Agent::token).toList();
        List<Answer> answers = atOnce(tokens, token -> answer(asked, token, "One of many " + unique, null));

        assertThat(answers)
                .filteredOn(answer -> answer.status() == 202)
                .as(String.valueOf(answers))
                .hasSize(1);
        String winner = foyer.get("/api/v1/communications/" + asked.getInt("id"), Foyer.API_KEY)
                .json()
                .getJsonObject("takenBy")
                .getString("name");
        assertThat(answers).filteredOn(answer -> answer.status() != 202).allSatisfy(lost -> {
            assertThat(lost.status()).as(lost.body()).isEqualTo(409);
            assertThat(lost.json().getString("detail")).startsWith(winner);
        });
        assertThat(answer(asked, foyer.token("agent"), "Too late " + unique, null)
                        .status())
                .isEqualTo(409);
        assertThat(answer(asked, Foyer.API_KEY, "By a program " + unique, null).status())
                .isEqualTo(202);
        received("By a program " + unique);
        assertThat(mails("One of many " + unique)).hasSize(1);
    }

    @Test
    void sendsALetterOnceHoweverOftenItComes() throws Exception {
        JsonObject asked = written("Twice", ruth);
        String key = UUID.randomUUID().toString();
        String token = foyer.token("agent");
        List<Answer> answers = atOnce(List.of(1, 2, 3, 4), any -> answer(asked, token, "Once only " + unique, key));

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(202));
        assertThat(answers)
                .extracting(answer -> answer.json().getInt("id"))
                .containsOnly(answers.get(0).json().getInt("id"));
        assertThat(answer(asked, token, "The next " + unique, UUID.randomUUID().toString())
                        .status())
                .isEqualTo(202);
        received("The next " + unique);
        assertThat(mails("Once only " + unique)).hasSize(1);
    }

    @Test
    void saysInWordsThatAFileIsTooLarge() {
        Session agent = Session.of(foyer, "agent");
        byte[] head = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"plan.bin\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII);
        Answer refused = agent.send(foyer.request("/answers", null)
                .header("X-Foyer-Script", "1")
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArrays(List.of(head, new byte[23_000_000], tail))));

        assertThat(refused.status()).as(refused.body()).isEqualTo(413);
        assertThat(refused.body()).contains("Attach at most 20 MB");
    }

    private JsonObject written(String subject, String from, String... headers) {
        String whole = subject + " " + unique;
        String sender = "From: Writer <" + from + ">";
        post.write(
                Post.OFFICE,
                whole,
                "Is it free?",
                Stream.concat(Stream.of(sender), Stream.of(headers)).toArray(String[]::new));
        return foyer.mail(whole);
    }

    private Answer answer(JsonObject asked, String token, String text, String key) {
        String body = Json.createObjectBuilder().add("text", text).build().toString();
        var request = foyer.request("/api/v1/communications/" + asked.getInt("id") + "/mail", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return foyer.send(key == null ? request : request.header("Idempotency-Key", key));
    }

    private String recipient(String text) throws MessagingException {
        return received(text)
                .getRecipients(Message.RecipientType.TO)[0]
                .toString()
                .replaceAll(".*<(.*)>", "$1");
    }

    private MimeMessage received(String text) {
        return await(text)
                .atMost(Foyer.SOON)
                .until(() -> mails(text), found -> !found.isEmpty())
                .get(0);
    }

    private List<MimeMessage> mails(String text) {
        return post.received().stream()
                .filter(mail -> text(mail).contains(text))
                .toList();
    }

    private static String text(MimeMessage mail) {
        try {
            return String.valueOf(mail.getContent());
        } catch (MessagingException | java.io.IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static <T> List<Answer> atOnce(List<T> items, Function<T, Answer> request) {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(items.size());
        try {
            List<CompletableFuture<Answer>> answers = items.stream()
                    .map(item -> CompletableFuture.supplyAsync(
                            () -> {
                                awaitStart(start);
                                return request.apply(item);
                            },
                            threads))
                    .toList();
            start.countDown();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void awaitStart(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
