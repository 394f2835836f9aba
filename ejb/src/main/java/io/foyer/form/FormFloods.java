package io.foyer.form;

import io.foyer.platform.NodeNotice;
import io.foyer.platform.NodeNotices;
import io.foyer.platform.Setting;
import io.foyer.platform.Settings;
import io.foyer.shared.TooMany;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts who sends forms and begins chats, by address and by form, over all nodes: each tells the others whom it let
 * through. What it refused it keeps to itself, so that a flood at one node is none at the others.
 */
@ApplicationScoped
class FormFloods {

    private static final String KIND = "form-sent";
    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final int ADDRESSES = 20_000;
    private static final int FORMS = 5_000;

    @Inject
    private Settings settings;

    @Inject
    private NodeNotices notices;

    @Inject
    private Clock clock;

    private FloodLimits byAddress;
    private FloodLimits byForm;

    @PostConstruct
    void start() {
        byAddress = new FloodLimits(settings.number(Setting.FORMS_PER_ADDRESS), SPAN, ADDRESSES);
        byForm = new FloodLimits(settings.number(Setting.FORMS_PER_FORM), SPAN, FORMS);
    }

    /** Counts one more; {@link TooMany} with this refusal where there were enough. */
    void count(String form, String address, String refusal) {
        Instant now = clock.instant();
        byAddress.count(form + " " + address, now, refusal);
        byForm.count(form, now, refusal);
        notices.tell(KIND, form + " " + address);
    }

    void counted(@Observes NodeNotice elsewhere) {
        if (elsewhere.kind().equals(KIND)) {
            Instant now = clock.instant();
            String form = elsewhere.text().split(" ", 2)[0];
            byAddress.note(elsewhere.text(), now);
            byForm.note(form, now);
        }
    }
}
