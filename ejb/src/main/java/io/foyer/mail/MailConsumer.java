package io.foyer.mail;

import io.foyer.intake.IntakeConsumer;
import io.foyer.intake.Unprocessable;
import io.foyer.platform.Json;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.JsonbException;

/** Takes mails off the intake queue. */
@ApplicationScoped
class MailConsumer implements IntakeConsumer {

    @EJB
    private MailFiling filing;

    @Override
    public String kind() {
        return MailNotice.KIND;
    }

    @Override
    public void check(String text) {
        read(text);
    }

    @Override
    public void consume(String text) {
        filing.file(read(text).rawId());
    }

    private static MailNotice read(String text) {
        MailNotice notice;
        try {
            notice = Json.read(text, MailNotice.class);
        } catch (JsonbException unreadable) {
            throw new Unprocessable("The message is no mail's: " + unreadable.getMessage(), unreadable);
        }
        if (notice.schema() < 1 || notice.schema() > MailNotice.SCHEMA) {
            throw new Unprocessable("The message has schema version " + notice.schema(), null);
        }
        return notice;
    }
}
