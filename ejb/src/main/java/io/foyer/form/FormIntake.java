package io.foyer.form;

import io.foyer.intake.Channel;
import io.foyer.intake.EntryMessage;
import io.foyer.platform.Channels;
import io.foyer.platform.DurableQueues;
import io.foyer.platform.Json;
import io.foyer.platform.Setting;
import io.foyer.platform.Settings;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import io.foyer.shared.NotFound;
import io.foyer.shared.TooMany;
import io.foyer.shared.Unavailable;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Queue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Takes filled forms from the public: when {@link #accept} returns, the form lies on a durable queue (IN-10). */
@ApplicationScoped
public class FormIntake {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,120}");

    @Resource(lookup = Channels.INTAKE)
    private Queue intake;

    @Inject
    private DurableQueues queues;

    @Inject
    private FormRegister register;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private FormFloods floods;

    private Duration fastest;

    @PostConstruct
    void start() {
        fastest = Duration.ofSeconds(settings.number(Setting.FORMS_FASTEST_SECONDS));
    }

    /** The form with this key; {@link NotFound} for a key that nobody gave out. */
    public PublicForm form(String key) {
        return Optional.ofNullable(key)
                .flatMap(register::find)
                .orElseThrow(() -> new NotFound("There is no form at this address"));
    }

    /** Counts somebody who sends a form, before anything of it is read; {@link TooMany} where he sends too often. */
    public void admit(PublicForm form, String address) {
        floods.count(form.key(), address, text(form, "form.fault.flood"));
    }

    /**
     * Puts a form on the queue; {@link Invalid} names every field that cannot be accepted, {@link TooMany} refuses one that
     * nobody could have filled in so fast, {@link Unavailable} where the broker does not confirm it in time. What a robot
     * filled in, which shows by the field that people do not see, looks accepted and is not kept.
     *
     * @return the name under which it is kept
     */
    public String accept(PublicForm form, Submission sent) {
        Instant now = clock.instant();
        String id = sent.id() == null ? UUID.randomUUID().toString() : sent.id();
        if (!ID.matcher(id).matches()) {
            throw new Invalid("Idempotency-Key", "Send 1 to 120 letters, digits, points, colons and hyphens");
        }
        if (sent.isRobots()) {
            return id;
        }
        SubmissionPolicy read = SubmissionPolicy.read(form, sent.values());
        if (sent.openedAt() != null && now.isBefore(sent.openedAt().plus(fastest))) {
            throw new TooMany(text(form, "form.fault.fast"), fastest);
        }
        EntryMessage entry = new EntryMessage(
                EntryMessage.SCHEMA,
                Channel.FORM,
                form.connectionId(),
                id,
                form.office().id(),
                form.source().id(),
                read.senderName(),
                read.senderEmail(),
                read.senderPhone(),
                null,
                read.text(),
                read.answers(),
                null,
                now);
        queues.put(
                intake,
                FormConsumer.KIND,
                Json.write(new FormMessage(entry, sent.trail())),
                form.connectionId() + ":" + id,
                form.connectionId());
        return id;
    }

    private static String text(PublicForm form, String key) {
        return Messages.text(form.typing().locale(), key);
    }
}
