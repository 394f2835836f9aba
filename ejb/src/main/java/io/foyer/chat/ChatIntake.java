package io.foyer.chat;

import io.foyer.form.FormIntake;
import io.foyer.form.PublicForm;
import io.foyer.intake.Channel;
import io.foyer.intake.EntryMessage;
import io.foyer.office.Tokens;
import io.foyer.platform.Channels;
import io.foyer.platform.DurableQueues;
import io.foyer.platform.Json;
import io.foyer.shared.EmailAddress;
import io.foyer.shared.Invalid;
import io.foyer.shared.TooMany;
import io.foyer.shared.Unavailable;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Queue;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Begins chats: when {@link #begin} returns, the visitor's first words lie on a durable queue (IN-10). */
@ApplicationScoped
public class ChatIntake {

    @Resource(lookup = Channels.INTAKE)
    private Queue intake;

    @Inject
    private DurableQueues queues;

    @Inject
    private FormIntake forms;

    @Inject
    private Clock clock;

    /**
     * Begins a chat with the office of a form; {@link Invalid} names every field that cannot be accepted, {@link TooMany}
     * refuses floods, {@link Unavailable} where the broker does not confirm it in time.
     *
     * @param address whom it is counted under
     * @return the visitor's token, which is kept nowhere else
     */
    public String begin(PublicForm form, ChatStart said, String address) {
        forms.admit(form, address);
        ChatStart start = ChatStartPolicy.checked(
                said, form.typing().locale(), form.office().country());
        Optional<EmailAddress> email = EmailAddress.parse(start.email());
        String token = Tokens.fresh();
        String digest = Tokens.digest(token);
        EntryMessage entry = new EntryMessage(
                EntryMessage.SCHEMA,
                Channel.CHAT,
                form.connectionId(),
                "chat-" + digest,
                form.office().id(),
                form.source().id(),
                start.name(),
                email.map(EmailAddress::key).orElse(null),
                start.phone(),
                null,
                start.text(),
                answers(start.name(), email),
                null,
                clock.instant());
        queues.put(
                intake,
                ChatConsumer.KIND,
                Json.write(new ChatMessage(entry, digest)),
                form.connectionId() + ":" + digest,
                form.connectionId());
        return token;
    }

    /** He named himself: unlike a caller's name from the line it fills the card. */
    private static Map<String, String> answers(String name, Optional<EmailAddress> email) {
        Map<String, String> answers = new HashMap<>();
        if (name != null) {
            String[] parts = name.split("\\s+", 2);
            answers.put("givenName", parts[0]);
            if (parts.length == 2) {
                answers.put("familyName", parts[1]);
            }
        }
        email.ifPresent(found -> answers.put("email1", found.address()));
        return answers;
    }
}
